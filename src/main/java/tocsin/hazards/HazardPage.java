package tocsin.hazards;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.agenda.Agenda;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.organization.Areas;
import tocsin.organization.People;
import tocsin.premises.PremisesRegister;

/** Gathers everything about one hazard for its reader. */
@Service
class HazardPage {
    private final Hazards hazards;
    private final RectificationNotices notices;
    private final Acts acts;
    private final HazardActions actions;
    private final Around around;
    private final HazardCatalogues catalogues;

    HazardPage(
            Hazards hazards,
            RectificationNotices notices,
            Acts acts,
            HazardActions actions,
            Around around,
            HazardCatalogues catalogues) {
        this.hazards = hazards;
        this.notices = notices;
        this.acts = acts;
        this.actions = actions;
        this.around = around;
        this.catalogues = catalogues;
    }

    /** What was written about a hazard beside its own row. */
    @org.springframework.stereotype.Component
    record Acts(
            ActStore store, HazardStore hazards, HazardPhotos photos, HazardLateness lateness, CoursePage courses) {}

    /** Neighbours a page reads from. */
    @org.springframework.stereotype.Component
    record Around(
            Agenda agenda,
            Areas areas,
            People people,
            PremisesRegister premises,
            HazardDeadlines rules,
            HazardDepartments departments) {}

    HazardView get(HazardId id, Actor by) {
        var hazard = hazards.read(id, by);
        var papers = notices.list(id);
        var notice = papers.stream().filter(each -> !each.isVoid()).findFirst().orElse(null);
        var submissions = acts.store().submissions(id);
        var rechecks = acts.store().rechecks(id);
        var spot = acts.store().onTheSpot(id).orElse(null);
        var names = names(hazard, papers, submissions, rechecks, spot);
        var on = hazard.finding().foundOn();
        var shown = acts.photos().of(hazard, new HazardPhotos.Taken(submissions, rechecks, spot), by);
        return new HazardView(
                id,
                hazard.number(),
                place(hazard),
                new HazardView.Coded(
                        hazard.place().sector().toString(),
                        catalogues.sector(hazard.place().sector()).name()),
                hazard.finding().description(),
                hazard.finding().descriptionEn(),
                hazard.finding().spot(),
                new HazardView.Coded(
                        hazard.finding().category(),
                        catalogues.label("hazard-categories", hazard.finding().category(), on)),
                new HazardView.Coded(
                        hazard.finding().source(),
                        catalogues.label("hazard-sources", hazard.finding().source(), on)),
                hazard.level(),
                basis(hazard, names),
                hazard.status(),
                hazard.finding().foundAt(),
                finder(hazard, names),
                hazard.dueOn(),
                hazard.finding().reference(),
                clock(hazard),
                notice == null ? null : notice(notice, names),
                voidNotices(papers, names),
                shown.before(names),
                shown.after(names),
                submission(submissions, spot, names),
                recheck(rechecks, names),
                hazard.relapseOf() == null ? null : link(hazard.relapseOf()),
                relapses(id),
                HazardView.Adopted.of(hazard.adopted()),
                hazard.closedOn(),
                acts.lateness().recordedDaysLate(hazard),
                acts.lateness().of(hazard, submissions, spot),
                acts.courses().of(hazard, by),
                catalogues.points(hazard),
                departments(hazard),
                hazard.version(),
                actions.of(hazard, papers, submitters(submissions), actions.extensions(Set.of(id), papers, by), by));
    }

    /** Whoever imported an old ledger found nothing; somebody on file did only where the source names that person. */
    private static HazardView.@Nullable PersonRef finder(Hazard hazard, PersonNames names) {
        var finder = names.of(hazard.finding().finder(), hazard.finding().finderPost());
        var source = hazard.adopted();
        return source == null || finder.name().equals(source.finder()) ? finder : null;
    }

    private static Set<UUID> submitters(List<ActStore.Submission> submissions) {
        return submissions.stream().map(ActStore.Submission::by).collect(Collectors.toSet());
    }

    HazardView.Proposal proposal(HazardId id, Actor by) {
        var hazard = hazards.read(id, by);
        var proposal = around.rules().proposal(hazard.level(), hazard.place().path());
        var on = proposal.howComputed().trigger();
        return new HazardView.Proposal(
                proposal.day(),
                proposal.howComputed().amount(),
                around.rules().explain(proposal),
                around.rules().latest(hazard.level(), on),
                catalogues.lawArticle(hazard.finding().category(), on),
                catalogues.lawSource(on));
    }

    private PersonNames names(
            Hazard hazard,
            List<RectificationNotice> papers,
            List<ActStore.Submission> submissions,
            List<ActStore.Recheck> rechecks,
            ActStore.@Nullable OnTheSpot spot) {
        Set<UUID> ids = new HashSet<>();
        ids.add(hazard.finding().finder());
        if (hazard.judgedBy() != null) {
            ids.add(hazard.judgedBy());
        }
        for (var paper : papers) {
            ids.add(paper.tracker());
            ids.add(paper.issuedBy());
            if (paper.voiding() != null) {
                ids.add(paper.voiding().by());
            }
        }
        submissions.forEach(submission -> ids.add(submission.by()));
        rechecks.forEach(recheck -> ids.add(recheck.by()));
        if (spot != null) {
            ids.add(spot.by());
        }
        return new PersonNames(around.people().names(ids));
    }

    private HazardView.PlaceView place(Hazard hazard) {
        var premises = around.premises().get(hazard.place().premises());
        var trail = around.areas().trail(hazard.place().path()).stream()
                .map(step -> new HazardView.Step(step.id(), step.name(), step.level()))
                .toList();
        return new HazardView.PlaceView(premises.id(), premises.name(), premises.address(), trail);
    }

    private List<HazardView.Department> departments(Hazard hazard) {
        return around.departments().leading(hazard).stream()
                .map(lead -> new HazardView.Department(
                        lead.department(), around.departments().reason(lead, hazard)))
                .toList();
    }

    private HazardView.@Nullable Basis basis(Hazard hazard, PersonNames names) {
        var basis = hazard.majorBasis();
        return basis == null
                ? null
                : new HazardView.Basis(
                        basis.regime(),
                        basis.rule(),
                        basis.item(),
                        catalogues.itemLabel(basis, hazard.finding().foundOn()),
                        hazard.judgedBy() == null ? null : names.of(hazard.judgedBy(), null));
    }

    private HazardView.@Nullable Clock clock(Hazard hazard) {
        var owed = around.agenda().open(hazard.id().value());
        if (owed.isEmpty()) {
            return null;
        }
        var item = owed.getFirst();
        return new HazardView.Clock(
                item.kind(), item.dueOn(), item.state(), item.howComputed(), item.tier(), item.next(), item.ladder());
    }

    private static List<HazardView.VoidNotice> voidNotices(List<RectificationNotice> papers, PersonNames names) {
        return papers.stream()
                .filter(RectificationNotice::isVoid)
                .map(paper -> {
                    var voiding = Objects.requireNonNull(paper.voiding());
                    return new HazardView.VoidNotice(
                            paper.id(),
                            paper.number(),
                            TownClock.day(voiding.at()),
                            names.of(voiding.by(), null),
                            voiding.reason());
                })
                .toList();
    }

    private static HazardView.Notice notice(RectificationNotice notice, PersonNames names) {
        return new HazardView.Notice(
                notice.id(),
                notice.kind(),
                notice.number(),
                TownClock.day(notice.issuedAt()),
                names.of(notice.issuedBy(), null),
                notice.measure(),
                new HazardView.Responsible(notice.responsibleName(), notice.responsiblePhone(), notice.responsibleId()),
                names.of(notice.tracker(), null),
                notice.dueOn(),
                notice.lawArticle(),
                notice.servedOn() == null
                        ? null
                        : new HazardView.Service(
                                notice.servedOn(), Objects.requireNonNullElse(notice.receivedBy(), "")));
    }

    private static HazardView.@Nullable Statement submission(
            List<ActStore.Submission> submissions, ActStore.@Nullable OnTheSpot spot, PersonNames names) {
        if (spot != null) {
            return new HazardView.Statement(spot.at(), names.of(spot.by(), null), spot.measure(), null);
        }
        if (submissions.isEmpty()) {
            return null;
        }
        var last = submissions.getLast();
        return new HazardView.Statement(last.at(), names.of(last.by(), null), last.statement(), null);
    }

    private static HazardView.@Nullable Statement recheck(List<ActStore.Recheck> rechecks, PersonNames names) {
        if (rechecks.isEmpty()) {
            return null;
        }
        var last = rechecks.getLast();
        return new HazardView.Statement(last.at(), names.of(last.by(), null), last.note(), last.passed());
    }

    private HazardView.Link link(HazardId id) {
        var other = acts.hazards().find(id).map(HazardRow::hazard).orElseThrow();
        return new HazardView.Link(id, other.number(), other.closedOn());
    }

    private List<HazardView.Link> relapses(HazardId id) {
        return acts.hazards().relapsesOf(id).stream()
                .map(HazardRow::hazard)
                .map(again -> new HazardView.Link(again.id(), again.number(), again.closedOn()))
                .toList();
    }
}
