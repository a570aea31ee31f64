package tocsin.hazards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.documents.DocumentContent;
import tocsin.documents.DocumentId;
import tocsin.documents.DocumentNumber;
import tocsin.documents.DocumentNumbers;
import tocsin.documents.DocumentSeries;
import tocsin.documents.Documents;
import tocsin.documents.IssueDocument;
import tocsin.documents.IssuingBody;
import tocsin.documents.ServeDocument;
import tocsin.documents.VoidDocument;
import tocsin.foundation.Actor;
import tocsin.hazards.NoticePaperStore.Contact;
import tocsin.hazards.NoticePaperStore.Place;
import tocsin.organization.Regulators;
import tocsin.rulebook.Deadline;
import tocsin.rulebook.Deadlines;
import tocsin.rulebook.Rulebook;

/** Draws up the papers of notices and orders: gathers what they say, and has them numbered and kept. */
@Component
class NoticePapers {
    private final Documents documents;
    private final NoticePaperStore store;
    private final HazardCatalogues catalogues;
    private final Rules rules;
    private final ActPaperContent acts;

    NoticePapers(
            Documents documents,
            NoticePaperStore store,
            HazardCatalogues catalogues,
            Rules rules,
            ActPaperContent acts) {
        this.acts = acts;
        this.documents = documents;
        this.store = store;
        this.catalogues = catalogues;
        this.rules = rules;
    }

    /** The rules a paper quotes. */
    @Component
    record Rules(Rulebook rulebook, Deadlines deadlines, HazardDeadlines owed, HazardDepartments departments) {}

    /** A paper decided, not yet written. */
    record Draft(
            Hazard hazard,
            HazardAct act,
            IssueNotice command,
            Deadline deadline,
            HazardGround ground,
            DocumentSeries series,
            DocumentNumber number) {
        UUID tracker() {
            return command.tracker(act.by());
        }

        List<IssueNotice.Officer> officers() {
            return command.officers() == null ? List.of() : command.officers();
        }

        boolean isOrder() {
            return command.kindOrNotice() != IssueNotice.Kind.NOTICE;
        }
    }

    /** In whose name the actors issue. */
    NoticeIssuers issuers(Set<UUID> actors) {
        return new NoticeIssuers(actors.isEmpty() ? List.of() : store.holdings(actors));
    }

    /** Locks the series that may be asked for a number. */
    DocumentNumbers lock(Collection<DocumentSeries> asked, Actor by) {
        return documents.lock(asked, by);
    }

    /** Keeps the papers that were decided. */
    void issueAll(List<Draft> drafts, List<ActPapers.Draft> ofActs, @Nullable DocumentNumbers numbers) {
        if (drafts.isEmpty() && ofActs.isEmpty()) {
            return;
        }
        var places = store.places(Stream.concat(
                        drafts.stream().map(Draft::hazard), ofActs.stream().map(ActPapers.Draft::hazard))
                .map(hazard -> hazard.place().premises().value())
                .collect(Collectors.toSet()));
        var people = new HashSet<UUID>();
        for (var draft : drafts) {
            people.add(draft.tracker());
            draft.officers().forEach(officer -> people.add(officer.personId().value()));
        }
        ofActs.forEach(draft -> people.addAll(ActPaperContent.people(draft)));
        var contacts = store.contacts(people);
        var known = rules.departments().known();
        documents.issueAll(
                Stream.concat(
                                drafts.stream().map(draft -> numbered(draft, places, contacts, known)),
                                ofActs.stream().map(draft -> numbered(draft, places, contacts, known)))
                        .toList(),
                Objects.requireNonNull(numbers));
    }

    /** Keeps the records of service with the papers. */
    void serveAll(List<HazardAct> acts) {
        documents.serveAll(acts.stream().map(NoticePapers::signed).toList());
    }

    /** Says of the papers that they are void, or in force again. */
    void voidAll(List<HazardAct> acts) {
        documents.voidAll(acts.stream()
                .map(act -> new VoidDocument.Signed(asVoiding(act), act.by(), act.at()))
                .toList());
    }

    private static VoidDocument asVoiding(HazardAct act) {
        return switch (act.command()) {
            case VoidNotice it ->
                new VoidDocument(
                        act.id(), new DocumentId(it.noticeId()), it.reason().strip(), false);
            case RestoreNotice it ->
                new VoidDocument(
                        act.id(), new DocumentId(it.noticeId()), it.reason().strip(), true);
            default -> throw new IllegalArgumentException("no paper is declared void by " + act.command());
        };
    }

    private static ServeDocument.Signed signed(HazardAct act) {
        return switch (act.command()) {
            case ServeNotice it ->
                new ServeDocument.Signed(new DocumentId(act.id()), it.asService(), false, act.by(), act.at());
            case CorrectService it ->
                new ServeDocument.Signed(
                        new DocumentId(it.noticeId()), it.service().asService(), true, act.by(), act.at());
            default -> throw new IllegalArgumentException("no paper is served by " + act.command());
        };
    }

    private IssueDocument.Numbered numbered(
            Draft draft, Map<UUID, Place> places, Map<UUID, Contact> contacts, Regulators.Known known) {
        var place = place(draft.hazard(), places);
        var paper = new Paper(draft.series().kind(), draft.series().body(), draft.number());
        return numbered(draft.act(), draft.hazard(), place, paper, content(draft, place, contacts, known));
    }

    private IssueDocument.Numbered numbered(
            ActPapers.Draft draft, Map<UUID, Place> places, Map<UUID, Contact> contacts, Regulators.Known known) {
        var hazard = draft.hazard();
        var place = place(hazard, places);
        var content = found(hazard, place, known);
        content.list(
                "hazards",
                List.of(listed(
                        hazard,
                        basis(
                                hazard,
                                catalogues.lawArticle(
                                        hazard.finding().category(), draft.act().on())))));
        acts.put(content, draft, contacts);
        var paper = new Paper(draft.paper().kind(), draft.series().body(), draft.number());
        return numbered(draft.act(), hazard, place, paper, content.build());
    }

    private static Place place(Hazard hazard, Map<UUID, Place> places) {
        return Objects.requireNonNull(places.get(hazard.place().premises().value()));
    }

    /** As what, in whose name and under which number a paper goes out. */
    private record Paper(String kind, IssuingBody body, DocumentNumber number) {}

    private static IssueDocument.Numbered numbered(
            HazardAct act, Hazard hazard, Place place, Paper paper, DocumentContent content) {
        var subject = new IssueDocument.Subject(
                hazard.id().value(),
                "/hazards/" + hazard.id().value(),
                hazard.finding().description());
        var command = new IssueDocument(
                new DocumentId(act.id()), paper.kind(), paper.body(), subject, addressee(hazard, place), content);
        return new IssueDocument.Numbered(command, paper.number(), act.by(), act.at());
    }

    private static IssueDocument.Addressee addressee(Hazard hazard, Place place) {
        return new IssueDocument.Addressee(
                place.unit() == null ? place.name() : place.unit(),
                hazard.place().organization(),
                place.id(),
                place.name(),
                hazard.place().path(),
                hazard.place().sectorPath(),
                hazard.place().countyCode());
    }

    private DocumentContent content(Draft draft, Place place, Map<UUID, Contact> contacts, Regulators.Known known) {
        var hazard = draft.hazard();
        var content = found(hazard, place, known);
        content.list(
                "hazards", List.of(listed(hazard, basis(hazard, draft.command().lawArticle()))));
        requirements(content, draft);
        var tracker = contacts.get(draft.tracker());
        if (tracker != null) {
            content.put("trackerName", tracker.name()).put("trackerPhone", tracker.phone());
        }
        officers(content, draft.officers(), contacts);
        return content.build();
    }

    /** The place, and how the hazard was found. */
    private DocumentContent.Builder found(Hazard hazard, Place place, Regulators.Known known) {
        var finding = hazard.finding();
        return new DocumentContent.Builder()
                .put("premisesName", place.name())
                .put("premisesNumber", place.number())
                .put("premisesAddress", place.address())
                .put("creditCode", place.creditCode())
                .put("legalRepresentative", place.legalRepresentative())
                .put("foundOn", DocumentContent.day(finding.foundOn()))
                .put("regulator", rules.departments().words(hazard, known))
                .put("source", label("hazard-sources", finding.source(), finding.foundOn()));
    }

    private DocumentContent.Builder listed(Hazard hazard, @Nullable String basis) {
        var finding = hazard.finding();
        return new DocumentContent.Builder()
                .put("index", 1)
                .put("spot", finding.spot())
                .put("description", finding.description())
                .put("level", hazard.level().label().zh())
                .put("category", label("hazard-categories", finding.category(), finding.foundOn()))
                .put("basis", basis);
    }

    private static @Nullable String basis(Hazard hazard, @Nullable String article) {
        var major = hazard.majorBasis();
        return major == null ? Hazards.typed(article) : major.rule() + " 第 " + major.item() + " 条";
    }

    private String label(String catalogue, String code, LocalDate on) {
        return catalogues.label(catalogue, code, on).zh();
    }

    private void requirements(DocumentContent.Builder content, Draft draft) {
        var command = draft.command();
        var on = draft.act().on();
        var dueOn = draft.deadline().day();
        var responsible = Objects.requireNonNull(command.responsible());
        content.put("measure", command.measure())
                .put("dueOn", DocumentContent.day(dueOn))
                .put("howComputed", rules.deadlines().explain(draft.deadline()).zh())
                .put("responsibleName", responsible.name())
                .put("responsiblePhone", responsible.phone())
                .put("recheckOn", DocumentContent.day(rules.owed().recheckBy(dueOn, on, draft.ground())))
                .put("lawArticle", Hazards.typed(command.lawArticle()));
        if (draft.isOrder()) {
            var remedies = rules.rulebook()
                    .inForce(RemedyRule.RULE, RemedyRule.class, on)
                    .values();
            content.put("reviewDays", remedies.reviewDays()).put("lawsuitMonths", remedies.lawsuitMonths());
        }
    }

    /** Who signs, with their card numbers. */
    static void officers(
            DocumentContent.Builder content, List<IssueNotice.Officer> officers, Map<UUID, Contact> contacts) {
        content.list(
                "officers",
                officers.stream()
                        .map(officer -> {
                            var known = contacts.get(officer.personId().value());
                            return new DocumentContent.Builder()
                                    .put("name", known == null ? null : known.name())
                                    .put("cardNumber", officer.cardNumber());
                        })
                        .toList());
    }
}
