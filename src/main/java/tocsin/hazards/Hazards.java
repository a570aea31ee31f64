package tocsin.hazards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.TownClock;
import tocsin.premises.PremisesView;

/** Decides about hazards found, graded, closed on the spot, corrected. Notices, submissions and rechecks have desks of their own. */
@Component
class Hazards {
    /** How late a device's word on the day still counts; older finds count on the day they arrive. */
    private static final Duration DEVICE_IS_BELIEVED = Duration.ofHours(72);

    /** A device's clock may run a little ahead. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final HazardStore store;
    private final HazardCatalogues catalogues;
    private final HazardDeadlines deadlines;
    private final PhotoProof proof;

    Hazards(HazardStore store, HazardCatalogues catalogues, HazardDeadlines deadlines, PhotoProof proof) {
        this.store = store;
        this.catalogues = catalogues;
        this.deadlines = deadlines;
        this.proof = proof;
    }

    /** A hazard is found: the town must act in time. */
    HazardChange record(RecordHazard command, HazardAct act, Seen seen) {
        seen.requirePictures(act);
        var hazard = described(command, act, seen);
        var change = HazardChange.found(act, hazard)
                .owe(deadlines.handlingOfFind(hazard, seen.ground(hazard.place().path()), act.on()));
        if (hazard.relapseOf() != null) {
            change.tellOf(
                    seen.get(hazard.relapseOf()),
                    new HazardEvent.Relapsed(hazard.id().value()));
        }
        return change;
    }

    private Hazard described(RecordHazard command, HazardAct act, Seen seen) {
        var place = seen.premises(command);
        var where = catalogues.place(command, place);
        act.by().require(HazardPermission.RECORD, place.areaPath(), where.sectorPath(), place.organizationId());
        requireWithinReach(command.foundAt(), act.at());
        catalogues.require(command, TownClock.day(command.foundAt()));
        var foundOn = countedOn(command.foundAt(), act.at());
        var relapseOf = relapse(command, place, seen);
        boolean major = command.level() == HazardLevel.MAJOR;
        return new Hazard(
                act.hazard(),
                seen.nextNumber(foundOn),
                where,
                finding(command, foundOn, act.by()),
                command.level(),
                major ? command.majorBasis() : null,
                major ? act.by().id() : null,
                relapseOf,
                HazardStatus.RECORDED,
                null,
                null,
                null,
                null,
                HazardCourse.NONE,
                1);
    }

    private void requireWithinReach(Instant foundAt, Instant now) {
        if (foundAt.isAfter(now.plus(TOLERANCE))) {
            throw HazardProblem.FOUND_IN_THE_FUTURE.with(foundAt).at("/foundAt");
        }
        var first = catalogues.since();
        if (TownClock.day(foundAt).isBefore(first)) {
            throw HazardProblem.FOUND_TOO_EARLY.with(foundAt, first).at("/foundAt");
        }
    }

    private static Finding finding(RecordHazard command, LocalDate foundOn, Actor by) {
        var title = by.grants().isEmpty() || by.isMachine()
                ? null
                : by.grants().getFirst().title();
        return new Finding(
                command.foundAt().truncatedTo(ChronoUnit.MILLIS),
                foundOn,
                by.id(),
                title,
                command.source(),
                command.category(),
                command.description().strip(),
                typed(command.descriptionEn()),
                typed(command.spot()),
                command.reference(),
                command.pictures(),
                command.pointsOrNone());
    }

    /** The local day the find counts on in figures. */
    static LocalDate countedOn(Instant foundAt, Instant now) {
        boolean timely = foundAt.isAfter(now.minus(DEVICE_IS_BELIEVED));
        boolean future = TownClock.day(foundAt).isAfter(TownClock.day(now));
        return timely && !future ? TownClock.day(foundAt) : TownClock.day(now);
    }

    private static @Nullable HazardId relapse(RecordHazard command, PremisesView place, Seen seen) {
        var relapse = command.relapseOf();
        if (relapse == null) {
            return null;
        }
        var earlier = seen.find(relapse);
        boolean fits = earlier.isPresent()
                && earlier.get().status() == HazardStatus.CLOSED
                && earlier.get().place().premises().equals(place.id());
        HazardProblem.RELAPSE_OF_ANOTHER.unless(
                fits, earlier.map(Hazard::number).orElse(relapse.value().toString()));
        return relapse;
    }

    /** Judges a hazard anew; the judge is whoever does it. */
    HazardChange grade(GradeHazard command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        require(HazardPermission.GRADE, hazard, act.by());
        FoundationProblem.CHANGED_MEANWHILE.unless(
                hazard.version() == command.version(), command.version(), hazard.version());
        catalogues.requireBasis(command.majorBasis(), hazard.finding().foundOn());
        return HazardChange.of(act, hazard).tell(hazard.grade(command));
    }

    /** Closes a hazard that was put right before the finder's eyes. */
    HazardChange rectifyOnTheSpot(RectifyOnTheSpot command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        require(HazardPermission.RECORD, hazard, act.by());
        RectificationNotice.requireNone(hazard, seen.notice(hazard.id()));
        seen.requirePictures(act);
        proof.requireNew(hazard, act, seen);
        proof.askIfUsed(act, command.photosConfirmed(), seen);
        return HazardChange.of(act, hazard)
                .tell(hazard.rectifyOnTheSpot(command.pictures()))
                .keep(new ActStore.OnTheSpot(
                        act.hazard(),
                        command.measure().strip(),
                        command.pictures(),
                        act.at(),
                        act.by().id()))
                .close();
    }

    /** Corrects what was written down. */
    HazardChange correct(CorrectHazard command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        require(HazardPermission.CORRECT, hazard, act.by());
        FoundationProblem.CHANGED_MEANWHILE.unless(
                hazard.version() == command.version(), command.version(), hazard.version());
        var after = hazard.corrected(catalogues.changed(hazard.finding(), command.changes()));
        var changes = after.finding().changesSince(hazard.finding());
        var corrected = new HazardEvent.Corrected(
                changes.fields(), after.version(), after.finding().points());
        return HazardChange.of(act, hazard).correct(after, corrected, changes.all());
    }

    /** The hazard as this reader may see it; 404 outside the reader's scope. */
    Hazard read(HazardId id, Actor by) {
        var hazard =
                store.find(id).map(HazardRow::hazard).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
        FoundationProblem.NOT_FOUND.unless(mayRead(hazard, by), id.value());
        return hazard;
    }

    /** Of these, the hazards that this reader may see. */
    List<Hazard> readAll(Collection<UUID> ids, Actor by) {
        return store.list(ids).stream()
                .map(HazardRow::hazard)
                .filter(hazard -> mayRead(hazard, by))
                .toList();
    }

    static boolean mayRead(Hazard hazard, Actor by) {
        return by.may(
                HazardPermission.READ,
                hazard.place().path(),
                hazard.place().sectorPath(),
                hazard.place().organization());
    }

    static void require(HazardPermission permission, Hazard hazard, Actor by) {
        FoundationProblem.NOT_FOUND.unless(mayRead(hazard, by), hazard.id().value());
        by.require(
                permission,
                hazard.place().path(),
                hazard.place().sectorPath(),
                hazard.place().organization());
    }

    static @Nullable String typed(@Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : Objects.requireNonNull(words).strip();
    }
}
