package tocsin.hazards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.documents.DocumentSeries;
import tocsin.documents.FilesOnRecords;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.Duties;
import tocsin.organization.DutyHeld;
import tocsin.organization.People;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;

/** The first beat: what many acts must know, in one statement for each kind of thing. */
@Component
class HazardLoading {
    private final Rows rows;
    private final Around around;
    private final Duties duties;
    private final ExtensionRights extensions;

    HazardLoading(Rows rows, Around around, Duties duties, ExtensionRights extensions) {
        this.rows = rows;
        this.around = around;
        this.duties = duties;
        this.extensions = extensions;
    }

    /** What this room keeps, and where its pictures hang. */
    @Component
    record Rows(
            HazardStore hazards,
            RectificationNoticeStore notices,
            ActStore acts,
            PhotoProof proof,
            FilesOnRecords pictures,
            KeptActStore keptActs,
            ActPaperStore actPapers) {}

    /** What rooms below keep. */
    @Component
    record Around(
            PremisesRegister premises, Areas areas, People people, HazardCatalogues catalogues, NoticePapers papers) {}

    /** Who answers where, on a day. */
    private Function<LocalDate, Map<AreaId, List<DutyHeld>>> duties(Map<AreaPath, List<AreaView>> trails) {
        var nodes =
                trails.values().stream().flatMap(List::stream).map(AreaView::id).collect(Collectors.toSet());
        return day -> duties.held(nodes, day);
    }

    Seen load(List<HazardAct> acts) {
        var premises = premises(acts);
        var hazards = hazards(acts);
        var ordered = ordered(hazards, acts);
        var trails = around.areas().trails(paths(hazards, premises.values()));
        var seen = new Seen(
                hazards,
                ordered.isEmpty() ? List.of() : rows.notices().list(ordered),
                submitters(acts),
                trails,
                new Seen.Around(
                        premises,
                        refused(acts),
                        people(acts),
                        numbers(acts),
                        rows.proof().load(acts),
                        actPapers(acts),
                        duties(trails)));
        number(acts, seen);
        extend(acts, seen);
        return seen;
    }

    private List<HazardRow> hazards(List<HazardAct> acts) {
        var ids = acts.stream()
                .flatMap(act -> act.command() instanceof RecordHazard found
                        ? Stream.ofNullable(found.relapseOf())
                        : Stream.of(act.hazard()))
                .collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : rows.hazards().lockAll(ids);
    }

    /** Hazards about which papers may have gone out: also those whose paper is void by now. */
    private static Set<HazardId> ordered(List<HazardRow> hazards, List<HazardAct> acts) {
        var ids = hazards.stream()
                .map(HazardRow::hazard)
                .filter(hazard -> hazard.status() != HazardStatus.RECORDED)
                .map(Hazard::id)
                .collect(Collectors.toSet());
        acts.stream()
                .filter(act -> act.command() instanceof RestoreNotice || act.command() instanceof ServeNotice)
                .forEach(act -> ids.add(act.hazard()));
        return ids;
    }

    /** What papers of stops, releases and guards are about, and those papers, of the hazards whose acts concern them. */
    private ActPapersSeen actPapers(List<HazardAct> acts) {
        var issuing = new HashSet<HazardId>();
        var handling = new HashSet<HazardId>();
        for (var act : acts) {
            switch (act.command()) {
                case IssueActPaper _ -> issuing.add(act.hazard());
                case ServeNotice _, VoidNotice _, RestoreNotice _, CorrectService _ -> handling.add(act.hazard());
                default -> {}
            }
        }
        handling.addAll(issuing);
        return new ActPapersSeen(
                issuing.isEmpty() ? List.of() : rows.keptActs().withPapers(issuing),
                handling.isEmpty() ? List.of() : rows.actPapers().list(handling));
    }

    private Map<UUID, PremisesView> premises(List<HazardAct> acts) {
        var ids = commands(acts, RecordHazard.class)
                .map(command -> command.premisesId().value())
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : around.premises().list(ids);
    }

    private Map<HazardId, Set<UUID>> submitters(List<HazardAct> acts) {
        var ids = acts.stream()
                .filter(act -> !(act.command() instanceof RecordHazard))
                .map(HazardAct::hazard)
                .toList();
        return ids.isEmpty() ? Map.of() : rows.acts().submitters(ids);
    }

    private static Set<AreaPath> paths(List<HazardRow> hazards, Collection<PremisesView> premises) {
        var paths = new HashSet<AreaPath>();
        hazards.forEach(row -> paths.add(row.hazard().place().path()));
        premises.forEach(place -> paths.add(place.areaPath()));
        return paths;
    }

    private Set<FilesOnRecords.Wish> refused(List<HazardAct> acts) {
        return rows.pictures()
                .refused(acts.stream()
                        .flatMap(act ->
                                act.command().pictures().stream().map(hash -> new FilesOnRecords.Wish(hash, act.by())))
                        .collect(Collectors.toSet()));
    }

    /** Those who are to follow a hazard up, as far as they exist. */
    private Set<UUID> people(List<HazardAct> acts) {
        var ids = new ArrayList<UUID>();
        for (var act : acts) {
            if (act.command() instanceof IssueNotice command) {
                ids.add(command.tracker(act.by()));
            }
        }
        return ids.isEmpty() ? Set.of() : around.people().names(ids).keySet();
    }

    private HazardNumbers numbers(List<HazardAct> acts) {
        return new HazardNumbers(
                rows.hazards(),
                acts.stream()
                        .filter(act -> act.command() instanceof RecordHazard)
                        .map(act -> Hazards.countedOn(((RecordHazard) act.command()).foundAt(), act.at())));
    }

    private void number(List<HazardAct> acts, Seen seen) {
        var issuing = acts.stream()
                .filter(act -> act.command() instanceof IssueNotice || act.command() instanceof IssueActPaper)
                .toList();
        if (!issuing.isEmpty()) {
            var who = around.papers()
                    .issuers(issuing.stream().map(act -> act.by().id()).collect(Collectors.toSet()));
            seen.number(who, null);
            var series = series(acts, seen);
            seen.number(who, around.papers().lock(series, issuing.getFirst().by()));
        }
    }

    private void extend(List<HazardAct> acts, Seen seen) {
        var extending = acts.stream()
                .filter(act -> act.command() instanceof ExtendDeadline)
                .toList();
        if (!extending.isEmpty()) {
            seen.extendBy(extensions.of(
                    extending.stream().map(HazardAct::hazard).collect(Collectors.toSet()),
                    extending.stream()
                            .flatMap(act -> seen.notice(act.hazard()).stream())
                            .toList(),
                    extending.stream().map(act -> act.by().id()).collect(Collectors.toSet())));
        }
    }

    /** The series of official numbers that may be asked for, also of hazards that are only found in this list. */
    private Set<DocumentSeries> series(List<HazardAct> acts, Seen seen) {
        var places = new HashMap<HazardId, Hazard.Place>();
        var asked = new HashSet<DocumentSeries>();
        for (var act : acts) {
            switch (act.command()) {
                case RecordHazard found ->
                    seen.findPremises(found)
                            .ifPresent(premises ->
                                    places.put(act.hazard(), around.catalogues().place(found, premises)));
                case IssueNotice command -> {
                    var place = seen.find(act.hazard()).map(Hazard::place).orElse(places.get(act.hazard()));
                    if (place != null) {
                        asked.add(seen.series(
                                NoticeKinds.code(command.kindOrNotice()), command.permission(), act, place));
                    }
                }
                case IssueActPaper command -> {
                    var place = seen.find(act.hazard()).map(Hazard::place).orElse(places.get(act.hazard()));
                    if (place != null) {
                        actPaperSeries(command, act, place, acts, seen).ifPresent(asked::add);
                    }
                }
                default -> {}
            }
        }
        return asked;
    }

    /** Of a paper about an act done before, or earlier in this list. */
    private static Optional<DocumentSeries> actPaperSeries(
            IssueActPaper command, HazardAct act, Hazard.Place place, List<HazardAct> acts, Seen seen) {
        var matter = seen.papers()
                .act(act.hazard(), command.actId())
                .map(KeptAct::command)
                .or(() -> acts.stream()
                        .filter(each -> each.id().equals(command.actId()))
                        .map(HazardAct::command)
                        .findFirst())
                .map(ActPapersSeen::matter);
        return matter.map(about -> seen.series(ActPaperKinds.any(about), about.permission(), act, place));
    }

    private static <C extends HazardCommand> Stream<C> commands(List<HazardAct> acts, Class<C> kind) {
        return acts.stream().map(HazardAct::command).filter(kind::isInstance).map(kind::cast);
    }
}
