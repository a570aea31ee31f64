package tocsin.hazards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.hazards.IssueActPaper.Matter;
import tocsin.organization.People;

/** Gathers what a stop, its release and a guard plan say, with their papers, for the reader of a hazard. */
@Component
class ActFactsPage {
    private static final Text STILL = Text.of("还没有恢复", "not released yet");

    private final KeptActStore acts;
    private final ActPaperStore papers;
    private final HazardCatalogues catalogues;
    private final People people;
    private final TownClock clock;

    ActFactsPage(KeptActStore acts, ActPaperStore papers, HazardCatalogues catalogues, People people, TownClock clock) {
        this.acts = acts;
        this.papers = papers;
        this.catalogues = catalogues;
        this.people = people;
        this.clock = clock;
    }

    /** Everything a card is made from. */
    private record Known(Hazard hazard, ActPapersSeen seen, Map<UUID, String> names, Actor by) {
        String name(UUID person) {
            return names.getOrDefault(person, "");
        }
    }

    /** The last stop, the release that ended it, and the last guard plan; nothing of a hazard that never had any. */
    List<ActFacts> of(Hazard hazard, Actor by) {
        var course = hazard.course();
        if (course.suspension() == HazardCourse.Suspension.NONE && !course.guarded()) {
            return List.of();
        }
        var known = known(hazard, by);
        var cards = new ArrayList<ActFacts>();
        var stop = known.seen().newest(hazard.id(), Matter.STOP).orElse(null);
        var release = course.isStopped()
                ? null
                : known.seen().newest(hazard.id(), Matter.RELEASE).orElse(null);
        if (stop != null) {
            cards.add(stopped(stop, release, known));
        }
        if (release != null) {
            cards.add(released(release, stop, known));
        }
        known.seen().newest(hazard.id(), Matter.GUARD).ifPresent(plan -> cards.add(guarded(plan, known)));
        return cards;
    }

    private Known known(Hazard hazard, Actor by) {
        var ids = Set.of(hazard.id());
        var done = acts.withPapers(ids);
        var gone = papers.list(ids);
        var mentioned = done.stream().map(KeptAct::by).collect(Collectors.toSet());
        gone.stream()
                .filter(ActPaper::isVoid)
                .forEach(paper ->
                        mentioned.add(Objects.requireNonNull(paper.voiding()).by()));
        done.stream()
                .map(KeptAct::command)
                .filter(PlanGuard.class::isInstance)
                .forEach(plan -> mentioned.add(((PlanGuard) plan).trackerId().value()));
        return new Known(hazard, new ActPapersSeen(done, gone), new HashMap<>(people.names(mentioned)), by);
    }

    private ActFacts stopped(KeptAct act, @Nullable KeptAct release, Known known) {
        var stop = (StopOperation) act.command();
        var facts = List.of(
                line("停止事项", "What is stopped", stop.kind().label()),
                line("停止范围", "Scope of the stop", stop.scope()),
                line("自", "Since", day(act)),
                line("至", "Until", release == null ? STILL : Text.same(day(release))),
                line("责令人", "Ordered by", known.name(act.by())),
                line("理由", "Reason", stop.reason()),
                line("依据", "Basis", stop.lawArticle()));
        return card(act, Matter.STOP, stop.kind().title(), release != null, facts, known);
    }

    private ActFacts released(KeptAct act, @Nullable KeptAct stop, Known known) {
        var release = (AcceptResumption) act.command();
        var facts = List.of(
                line("恢复日期", "Resumed on", day(act)),
                line("验收人", "Accepted by", known.name(act.by())),
                line("验收情况", "What the check found", release.note()));
        var title = stop == null
                ? Matter.RELEASE.label()
                : ((StopOperation) stop.command()).kind().release();
        return card(act, Matter.RELEASE, title, false, facts, known);
    }

    private ActFacts guarded(KeptAct act, Known known) {
        var plan = (PlanGuard) act.command();
        var facts = new ArrayList<>(List.of(
                line("盯守原因", "Why safeguards are needed", plan.cause().label()),
                line("盯守人员", "On watch", plan.watch()),
                line("自", "Since", day(act)),
                line("首次复看", "First review", plan.dueOn().toString()),
                line("跟踪人", "Followed up by", known.name(plan.trackerId().value())),
                line("防范措施", "Measures", plan.measures()),
                line("应急预案", "Contingency plan", plan.plan())));
        var meanwhile = Hazards.typed(plan.meanwhile());
        if (meanwhile != null) {
            facts.add(line("消除前不得", "Meanwhile it may not", meanwhile));
        }
        return card(act, Matter.GUARD, Matter.GUARD.label(), !known.hazard().isOpen(), facts, known);
    }

    private ActFacts card(
            KeptAct act, Matter matter, Text title, boolean over, List<ActFacts.Line> facts, Known known) {
        var hazard = known.hazard();
        return new ActFacts(
                act.id(),
                matter,
                title,
                over,
                facts,
                known.seen().about(hazard.id(), act.id()).stream()
                        .map(paper -> paper(paper, known))
                        .toList(),
                actions(act, matter, known),
                matter != Matter.GUARD,
                matter == Matter.STOP ? null : catalogues.paperArticle(matter, hazard, clock.today()));
    }

    private static ActFacts.Paper paper(ActPaper paper, Known known) {
        var voiding = paper.voiding();
        return new ActFacts.Paper(
                paper.id(),
                paper.number(),
                ActPaperKinds.label(paper.kind()),
                paper.issuedOn(),
                paper.servedOn(),
                paper.receivedBy(),
                voiding == null
                        ? null
                        : new ActFacts.Voided(TownClock.day(voiding.at()), known.name(voiding.by()), voiding.reason()));
    }

    private static List<HazardView.Action> actions(KeptAct act, Matter matter, Known known) {
        return known.seen()
                .inForce(known.hazard().id(), act.id())
                .map(paper -> actions(paper, known))
                .orElseGet(() -> withoutPaper(act, matter, known));
    }

    private static List<HazardView.Action> withoutPaper(KeptAct act, Matter matter, Known known) {
        var hazard = known.hazard();
        var actions = new ArrayList<HazardView.Action>();
        var obstacle = known.seen().obstacle(hazard, act, matter);
        actions.add(action("makePaper", matter.permission(), obstacle, known));
        var none = Text.of("还没有文书，请先出具", "There is no paper yet: draw it up first");
        actions.add(action("servePaper", HazardPermission.ISSUE_NOTICE, none, known));
        if (!known.seen().about(hazard.id(), act.id()).isEmpty()) {
            actions.add(action("restorePaper", matter.permission(), CourseActions.valid(hazard), known));
        }
        return actions;
    }

    private static List<HazardView.Action> actions(ActPaper inForce, Known known) {
        var valid = CourseActions.valid(known.hazard());
        var built = known.seen().builtOn(inForce);
        var kept = valid == null && built != null
                ? Text.of("文书之后已有{0}", "{0} stands on the paper").with(built)
                : valid;
        return List.of(
                action(
                        inForce.servedOn() == null ? "servePaper" : "correctPaperService",
                        HazardPermission.ISSUE_NOTICE,
                        valid,
                        known),
                action("voidPaper", inForce.matter().permission(), kept, known));
    }

    private static HazardView.Action action(
            String act, HazardPermission permission, @Nullable Text obstacle, Known known) {
        return HazardActions.action(act, permission, known.hazard(), known.by(), obstacle);
    }

    private static String day(KeptAct act) {
        return TownClock.day(act.at()).toString();
    }

    private static ActFacts.Line line(String zh, String en, String value) {
        return line(zh, en, Text.same(value));
    }

    private static ActFacts.Line line(String zh, String en, Text value) {
        return new ActFacts.Line(Text.of(zh, en), value);
    }
}
