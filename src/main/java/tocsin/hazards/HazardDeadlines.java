package tocsin.hazards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.agenda.Agenda;
import tocsin.agenda.AgendaSubject;
import tocsin.agenda.Owe;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Receipts;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.DutyKind;
import tocsin.rulebook.Deadline;
import tocsin.rulebook.Deadlines;
import tocsin.rulebook.Rulebook;

/** What the loop owes by a date: from every state some next step stands on the agenda, so that no hazard can fall silent. */
@Component
class HazardDeadlines {
    static final String HANDLING = "HANDLING";
    static final String RECTIFICATION = "RECTIFICATION";
    static final String RECHECK = "RECHECK";
    static final String SUBJECT = "hazard";

    private final Agenda agenda;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final Areas areas;
    private final TownClock clock;

    HazardDeadlines(Agenda agenda, Rulebook rulebook, Deadlines deadlines, Areas areas, TownClock clock) {
        this.agenda = agenda;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.areas = areas;
        this.clock = clock;
    }

    /** What the rule in force at the place today proposes as time to rectify. */
    Deadline proposal(HazardLevel level, AreaPath at) {
        var rule = rulebook.inForce(DeadlineRule.RECTIFICATION, DeadlineRule.ByLevel.class, clock.today(), codes(at));
        return deadlines.workingDays(clock.today(), rule.values().workingDays(level), rule.ref());
    }

    /** The deadline somebody chose: a day, a number of working days, or the rule's proposal. */
    Deadline chosen(@Nullable LocalDate dueOn, @Nullable Integer workingDays, HazardLevel level, AreaPath at) {
        if (dueOn != null) {
            return deadlines.set(dueOn, clock.today(), null);
        }
        return workingDays == null ? proposal(level, at) : deadlines.workingDays(clock.today(), workingDays, null);
    }

    /** Found, nothing ordered yet: the town must act in time. */
    void oweHandling(List<Hazard> found, Actor by) {
        var towns = new HashMap<AreaPath, Node>();
        var owed = new ArrayList<Owe>();
        for (var hazard : found) {
            var node = towns.computeIfAbsent(hazard.place().path(), this::node);
            var rule = rulebook.inForce(DeadlineRule.HANDLING, DeadlineRule.Days.class, clock.today(), node.codes());
            owed.add(owe(
                    hazard,
                    HANDLING,
                    Owe.Owner.NOBODY_NAMED,
                    node.tier(),
                    deadlines.workingDays(clock.today(), rule.values().workingDays(), rule.ref()),
                    null));
        }
        agenda.oweAll(owed, by);
    }

    /** Taken over open: the source's deadline, or the town's time to act when it names none; steps begin on the next working day. */
    void oweAdopted(List<Hazard> open, LocalDate ladderStartsOn, Actor by) {
        var towns = new HashMap<AreaPath, Node>();
        var owed = new ArrayList<Owe>();
        for (var hazard : open) {
            var node = towns.computeIfAbsent(hazard.place().path(), this::node);
            if (hazard.dueOn() == null) {
                var rule =
                        rulebook.inForce(DeadlineRule.HANDLING, DeadlineRule.Days.class, clock.today(), node.codes());
                owed.add(owe(
                        hazard,
                        HANDLING,
                        Owe.Owner.NOBODY_NAMED,
                        node.tier(),
                        deadlines.workingDays(clock.today(), rule.values().workingDays(), rule.ref()),
                        ladderStartsOn));
            } else {
                owed.add(owe(
                        hazard,
                        RECTIFICATION,
                        Owe.Owner.organization(hazard.place().organization(), null),
                        node.tier(),
                        deadlines.takenOver(hazard.dueOn(), clock.today()),
                        ladderStartsOn));
            }
        }
        agenda.oweAll(owed, by);
    }

    /** Ordered or sent back: the unit must put it right, somebody follows it up. */
    void oweRectification(Hazard hazard, Deadline deadline, UUID tracker, Actor by) {
        agenda.settle(hazard.id().value(), HANDLING, by);
        agenda.settle(hazard.id().value(), RECHECK, by);
        agenda.owe(
                owe(
                        hazard,
                        RECTIFICATION,
                        Owe.Owner.organization(hazard.place().organization(), tracker),
                        tier(hazard),
                        deadline,
                        null),
                by);
    }

    /** Submitted, or the unit's time is over: somebody must recheck, in time counted from today (公安部令第120号第二十条). */
    void oweRecheck(Hazard hazard, UUID tracker, Actor by) {
        var rule = rulebook.inForce(
                DeadlineRule.RECHECK,
                DeadlineRule.Days.class,
                clock.today(),
                codes(hazard.place().path()));
        agenda.owe(
                owe(
                        hazard,
                        RECHECK,
                        Owe.Owner.person(tracker),
                        tier(hazard),
                        deadlines.workingDays(clock.today(), rule.values().workingDays(), rule.ref()),
                        null),
                by);
    }

    void settleRectification(Hazard hazard, Actor by) {
        agenda.settle(hazard.id().value(), RECTIFICATION, by);
    }

    /** Closed: nothing is owed any more. */
    void settleAll(Hazard hazard, Actor by) {
        for (var kind : List.of(HANDLING, RECTIFICATION, RECHECK)) {
            agenda.settle(hazard.id().value(), kind, by);
        }
    }

    private Owe owe(
            Hazard hazard,
            String kind,
            Owe.Owner owner,
            AreaId tier,
            Deadline deadline,
            @Nullable LocalDate ladderStartsOn) {
        return new Owe(
                Receipts.idOf(hazard.id().value(), kind, hazard.version()),
                new AgendaSubject(SUBJECT, hazard.id().value()),
                kind,
                owner,
                DutyKind.DIRECTLY_RESPONSIBLE,
                tier,
                hazard.place().path(),
                hazard.place().sectorPath(),
                deadline,
                ladderStartsOn);
    }

    private record Node(AreaId tier, List<String> codes) {}

    private Node node(AreaPath at) {
        var trail = areas.trail(at);
        return new Node(tier(trail), trail.stream().map(AreaView::code).toList());
    }

    private AreaId tier(Hazard hazard) {
        return tier(areas.trail(hazard.place().path()));
    }

    /** Follow-up begins at the town: grids and villages report, a town can issue (整改通知书). */
    private static AreaId tier(List<AreaView> trail) {
        return trail.stream()
                .filter(node -> node.level() == AreaLevel.TOWN || node.level() == AreaLevel.ZONE)
                .findFirst()
                .orElse(trail.getLast())
                .id();
    }

    private List<String> codes(AreaPath at) {
        return areas.trail(at).stream().map(AreaView::code).toList();
    }
}
