package tocsin.hazards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.documents.Files;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Receipts;
import tocsin.foundation.TownClock;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;

/** Hazards found, graded, closed on the spot, corrected. Notices, submissions and rechecks have desks of their own. */
@Service
public class Hazards {
    /** How late a device's word on the day still counts; older finds count on the day they arrive. */
    private static final Duration DEVICE_IS_BELIEVED = Duration.ofHours(72);

    /** A device's clock may run a little ahead. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final HazardStore store;
    private final HazardRecorder recorder;
    private final HazardCatalogues catalogues;
    private final PremisesRegister premises;
    private final Files files;
    private final TownClock clock;

    Hazards(
            HazardStore store,
            HazardRecorder recorder,
            HazardCatalogues catalogues,
            PremisesRegister premises,
            Files files,
            TownClock clock) {
        this.store = store;
        this.recorder = recorder;
        this.catalogues = catalogues;
        this.premises = premises;
        this.files = files;
        this.clock = clock;
    }

    /** Records a hazard. A repeat under the same id changes nothing. */
    @Transactional
    public void record(HazardId id, RecordHazard command, Actor by) {
        recordAll(Map.of(id, command), by);
    }

    /**
     * Records hazards, all or none.
     *
     * @return how many were new
     */
    @Transactional
    public int recordAll(Map<HazardId, RecordHazard> commands, Actor by) {
        var byId = new LinkedHashMap<UUID, RecordHazard>();
        commands.forEach((id, command) -> byId.put(id.value(), command));
        var fresh = recorder.receipts().firsts(byId);
        if (fresh.isEmpty()) {
            return 0;
        }
        files.requireKept(byId.values().stream()
                .flatMap(command -> command.pictures().stream())
                .distinct()
                .toList());
        var places = premises.list(byId.values().stream()
                .map(command -> command.premisesId().value())
                .distinct()
                .toList());
        var numbers = store.numbers(fresh.size()).iterator();
        var found = new ArrayList<Hazard>();
        byId.forEach((id, command) -> {
            if (fresh.contains(id)) {
                found.add(described(new HazardId(id), command, place(command, places), numbers.next(), by));
            }
        });
        recorder.found(found, by);
        return found.size();
    }

    private static PremisesView place(RecordHazard command, Map<UUID, PremisesView> places) {
        var place = places.get(command.premisesId().value());
        if (place == null) {
            throw FoundationProblem.NOT_FOUND.with(command.premisesId().value()).at("/premisesId");
        }
        return place;
    }

    private Hazard described(HazardId id, RecordHazard command, PremisesView place, long number, Actor by) {
        var sector = catalogues.sector(command.sectorId() == null ? place.sectorId() : command.sectorId());
        by.require(HazardPermission.RECORD, place.areaPath(), sector.path(), place.organizationId());
        HazardProblem.FOUND_IN_THE_FUTURE.unless(
                !command.foundAt().isAfter(clock.instant().plus(TOLERANCE)), command.foundAt());
        catalogues.require(command, TownClock.day(command.foundAt()));
        var foundOn = countedOn(command.foundAt());
        var relapseOf = relapse(command, place);
        boolean major = command.level() == HazardLevel.MAJOR;
        return new Hazard(
                id,
                "%d-%05d".formatted(foundOn.getYear(), number),
                place(place, sector.id(), sector.path()),
                finding(command, foundOn, by),
                command.level(),
                major ? command.majorBasis() : null,
                major ? by.id() : null,
                relapseOf,
                HazardStatus.RECORDED,
                null,
                null,
                null,
                null,
                1);
    }

    /** Where a hazard found today in these premises is. */
    static Hazard.Place place(PremisesView place, UUID sector, AreaPath sectorPath) {
        return new Hazard.Place(
                place.id(),
                place.name(),
                place.organizationId(),
                place.areaId(),
                place.areaPath(),
                place.areaPath(),
                place.countyCode(),
                sector,
                sectorPath);
    }

    private static Hazard.Finding finding(RecordHazard command, LocalDate foundOn, Actor by) {
        var title = by.grants().isEmpty() || by.isMachine()
                ? null
                : by.grants().getFirst().title();
        return new Hazard.Finding(
                command.foundAt().truncatedTo(ChronoUnit.MILLIS),
                foundOn,
                by.id(),
                title,
                command.source(),
                command.category(),
                command.description().strip(),
                typed(command.spot()),
                command.reference(),
                command.pictures());
    }

    /** The local day the find counts on in figures. */
    private LocalDate countedOn(Instant foundAt) {
        boolean timely = foundAt.isAfter(clock.instant().minus(DEVICE_IS_BELIEVED));
        boolean future = TownClock.day(foundAt).isAfter(clock.today());
        return timely && !future ? TownClock.day(foundAt) : clock.today();
    }

    private @Nullable HazardId relapse(RecordHazard command, PremisesView place) {
        var relapse = command.relapseOf();
        if (relapse == null) {
            return null;
        }
        var earlier = store.find(relapse).map(HazardRow::hazard);
        boolean fits = earlier.isPresent()
                && earlier.get().status() == HazardStatus.CLOSED
                && earlier.get().place().premises().equals(place.id());
        HazardProblem.RELAPSE_OF_ANOTHER.unless(
                fits, earlier.map(Hazard::number).orElse(relapse.value().toString()));
        return relapse;
    }

    /** Judges a hazard anew; the judge is whoever does it. */
    @Transactional
    public void grade(HazardId id, GradeHazard command, Actor by) {
        if (recorder.receipts().first(Receipts.idOf(id.value(), "grading", command.version()), command)) {
            var row = lock(id);
            require(HazardPermission.GRADE, row.hazard(), by);
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    row.hazard().version() == command.version(),
                    command.version(),
                    row.hazard().version());
            catalogues.requireBasis(command.majorBasis(), row.hazard().finding().foundOn());
            recorder.record(row, row.hazard().grade(command), by);
        }
    }

    /** Closes a hazard that was put right before the finder's eyes. */
    @Transactional
    public void rectifyOnTheSpot(HazardId id, RectifyOnTheSpot command, Actor by) {
        if (recorder.receipts().first(Receipts.idOf(id.value(), "on-the-spot", 0), command)) {
            var row = lock(id);
            require(HazardPermission.RECORD, row.hazard(), by);
            files.requireKept(command.pictures());
            var done = row.hazard().rectifyOnTheSpot(command.pictures());
            recorder.keepOnTheSpot(id, command, by);
            recorder.close(row, done, by);
        }
    }

    /** Corrects what was written down. */
    @Transactional
    public void correct(HazardId id, UUID act, CorrectHazard command, Actor by) {
        if (recorder.receipts().first(act, command)) {
            var row = lock(id);
            require(HazardPermission.CORRECT, row.hazard(), by);
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    row.hazard().version() == command.version(),
                    command.version(),
                    row.hazard().version());
            recorder.corrected(row, catalogues.changed(row.hazard().finding(), command.changes()), by);
        }
    }

    HazardRow lock(HazardId id) {
        return store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    /** The hazard as this reader may see it; 404 outside the reader's scope. */
    Hazard read(HazardId id, Actor by) {
        var hazard =
                store.find(id).map(HazardRow::hazard).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
        FoundationProblem.NOT_FOUND.unless(mayRead(hazard, by), id.value());
        return hazard;
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
