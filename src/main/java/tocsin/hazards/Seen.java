package tocsin.hazards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.documents.DocumentNumber;
import tocsin.documents.DocumentNumbers;
import tocsin.documents.DocumentSeries;
import tocsin.documents.Files;
import tocsin.documents.FilesOnRecords;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.DutyHeld;
import tocsin.organization.DutyKind;
import tocsin.premises.PremisesView;

/**
 * What many acts must know to be decided, loaded for all of them together. It goes along with what they decide, so that a later act of the
 * same list sees what an earlier one has done.
 */
final class Seen {
    private final Map<HazardId, Hazard> hazards = new HashMap<>();
    private final Map<HazardId, UUID> salts = new HashMap<>();
    private final Map<HazardId, List<RectificationNotice>> notices = new HashMap<>();
    private final Map<HazardId, Set<UUID>> submitters;
    private final Map<AreaPath, List<AreaView>> trails;
    private final Around around;
    private final Map<LocalDate, Map<AreaId, List<DutyHeld>>> duties = new HashMap<>();
    private NoticeIssuers issuers = new NoticeIssuers(List.of());

    private ExtensionRight extensions = new ExtensionRight(List.of(), Map.of(), new HashMap<>());

    @Nullable
    private DocumentNumbers numbers;

    /**
     * What is not changed by any act of the list.
     *
     * @param refused pictures that whoever shows them may not hang on a record
     * @param people who of those named exist
     * @param numbers fresh numbers of hazards
     * @param photos what is known of the pictures shown
     * @param papers acts that papers are about, and those papers
     * @param duties who holds the duty, by day
     */
    record Around(
            Map<UUID, PremisesView> premises,
            Set<FilesOnRecords.Wish> refused,
            Set<UUID> people,
            HazardNumbers numbers,
            PhotoProof.Known photos,
            ActPapersSeen papers,
            Function<LocalDate, Map<AreaId, List<DutyHeld>>> duties) {}

    Seen(
            Collection<HazardRow> rows,
            Collection<RectificationNotice> newestFirst,
            Map<HazardId, Set<UUID>> submitters,
            Map<AreaPath, List<AreaView>> trails,
            Around around) {
        rows.forEach(row -> {
            hazards.put(row.hazard().id(), row.hazard());
            salts.put(row.hazard().id(), row.salt());
        });
        newestFirst.forEach(notice -> notices.computeIfAbsent(notice.hazard(), id -> new ArrayList<>())
                .add(notice));
        this.submitters = new HashMap<>(submitters);
        this.trails = trails;
        this.around = around;
    }

    /** The hazard as the acts before left it; 404 when there is none. */
    Hazard get(HazardId id) {
        return find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    Optional<Hazard> find(HazardId id) {
        return Optional.ofNullable(hazards.get(id));
    }

    /** The salts beside the rows of hazards that were here before. */
    Map<HazardId, UUID> salts() {
        return salts;
    }

    /** The notice in force, when there is one. */
    Optional<RectificationNotice> notice(HazardId hazard) {
        return notices.getOrDefault(hazard, List.of()).stream()
                .filter(notice -> !notice.isVoid())
                .findFirst();
    }

    Optional<RectificationNotice> notice(HazardId hazard, UUID id) {
        return notices.getOrDefault(hazard, List.of()).stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst();
    }

    /** Who follows the hazard up: named on the notice, else whoever acts now. */
    FollowUp followUp(HazardAct act) {
        var tracker = notice(act.hazard())
                .map(RectificationNotice::tracker)
                .orElse(act.by().id());
        return FollowUp.of(act, tracker, get(act.hazard()), this);
    }

    /** Whoever is directly responsible at a node on a day, when somebody is. */
    Optional<UUID> holder(AreaId node, AreaPath sector, LocalDate on) {
        return duties.computeIfAbsent(on, around.duties()).getOrDefault(node, List.of()).stream()
                .filter(held -> held.isFor(DutyKind.DIRECTLY_RESPONSIBLE, sector))
                .map(held -> held.person().value())
                .findFirst();
    }

    Set<UUID> submitters(HazardId hazard) {
        return submitters.getOrDefault(hazard, Set.of());
    }

    HazardGround ground(AreaPath path) {
        return HazardGround.of(path, trails);
    }

    PremisesView premises(RecordHazard command) {
        return findPremises(command)
                .orElseThrow(() -> FoundationProblem.NOT_FOUND
                        .with(command.premisesId().value())
                        .at("/premisesId"));
    }

    Optional<PremisesView> findPremises(RecordHazard command) {
        return Optional.ofNullable(around.premises().get(command.premisesId().value()));
    }

    PhotoProof.Known photos() {
        return around.photos();
    }

    String nextNumber(LocalDate foundOn) {
        return around.numbers().next(foundOn);
    }

    /** Passes when whoever acts may hang the pictures of the act on a record. */
    void requirePictures(HazardAct act) {
        Files.refuseMissing(act.command().pictures().stream()
                .filter(hash -> around.refused().contains(new FilesOnRecords.Wish(hash, act.by())))
                .toList());
    }

    void requirePerson(UUID person) {
        FoundationProblem.NOT_FOUND.unless(around.people().contains(person), person);
    }

    /** Says in whose name the actors issue, and which official numbers may be taken. */
    void number(NoticeIssuers who, @Nullable DocumentNumbers locked) {
        issuers = who;
        numbers = locked;
    }

    /** Says who may give more time. */
    void extendBy(ExtensionRight right) {
        extensions = right;
    }

    ExtensionRight extensions() {
        return extensions;
    }

    /**
     * What a paper's number is asked for by.
     *
     * @param kind code of its kind
     */
    DocumentSeries series(String kind, HazardPermission permission, HazardAct act, Hazard.Place place) {
        return issuers.series(kind, permission, act, ground(place.path()), place);
    }

    /** Acts that papers are about, and those papers. */
    ActPapersSeen papers() {
        return around.papers();
    }

    /** The next official number; it is taken only when the act that asks is not refused after all. */
    DocumentNumber nextOf(DocumentSeries series) {
        return Objects.requireNonNull(numbers, "no series was locked").next(series);
    }

    @Nullable
    DocumentNumbers numbers() {
        return numbers;
    }

    /** Goes along with a decision. */
    void take(HazardChange change) {
        var hazard = change.hazard();
        hazards.put(hazard.id(), hazard);
        replace(hazard.id(), change.served());
        replace(hazard.id(), change.declared());
        var paper = change.paper();
        if (paper != null) {
            Objects.requireNonNull(numbers).take(paper.series());
        }
        var actPaper = change.actPaper();
        if (actPaper != null) {
            Objects.requireNonNull(numbers).take(actPaper.series());
        }
        papers().take(change);
        for (var row : change.rows()) {
            if (row instanceof RectificationNotice notice) {
                notices.computeIfAbsent(hazard.id(), id -> new ArrayList<>()).addFirst(notice);
            } else if (row instanceof ActStore.Submission submission) {
                submitters.computeIfAbsent(hazard.id(), id -> new HashSet<>()).add(submission.by());
                photos().show(hazard.id(), submission.photos());
            } else if (row instanceof ActStore.Recheck recheck) {
                photos().show(hazard.id(), recheck.photos());
            }
        }
    }

    private void replace(HazardId hazard, @Nullable IssuedPaper other) {
        if (other instanceof RectificationNotice changed) {
            notices.getOrDefault(hazard, new ArrayList<>())
                    .replaceAll(notice -> notice.id().equals(changed.id()) ? changed : notice);
        }
    }
}
