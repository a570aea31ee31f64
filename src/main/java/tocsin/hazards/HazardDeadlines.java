package tocsin.hazards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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

    /** Owed beside the rectification, once its last day is over and nothing was submitted. */
    static final String EXPIRY_RECHECK = "EXPIRY_RECHECK";

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

    /**
     * Ordered or sent back: the unit must put it right, somebody follows it up, and rechecks when the unit's time is over even if it
     * submits nothing.
     */
    void oweRectification(Hazard hazard, Deadline deadline, UUID tracker, Actor by) {
        agenda.settle(hazard.id().value(), by, HANDLING, RECHECK, RECTIFICATION, EXPIRY_RECHECK);
        var unit = Owe.Owner.organization(hazard.place().organization(), tracker);
        agenda.oweAll(
                List.of(
                        owe(hazard, RECTIFICATION, unit, tier(hazard), deadline, null),
                        recheck(hazard, EXPIRY_RECHECK, tracker, deadline.day())),
                by);
    }

    /** Extended: the same is owed by another day; the former deadline is taken off, not done. */
    void moveRectification(Hazard hazard, UUID tracker, Actor by) {
        agenda.cancel(hazard.id().value(), RECTIFICATION, by);
        agenda.cancel(hazard.id().value(), EXPIRY_RECHECK, by);
        oweRectification(
                hazard, deadlines.set(Objects.requireNonNull(hazard.dueOn()), clock.today(), null), tracker, by);
    }

    /** Submitted: somebody must recheck, in time counted from today; that takes the place of the recheck on expiry. */
    void oweRecheck(Hazard hazard, UUID tracker, Actor by) {
        agenda.settle(hazard.id().value(), by, RECTIFICATION, EXPIRY_RECHECK);
        agenda.owe(recheck(hazard, RECHECK, tracker, clock.today()), by);
    }

    /** Within the days of the rule after a day: submission, or the end of the unit's time (公安部令第120号第二十条). */
    private Owe recheck(Hazard hazard, String kind, UUID tracker, LocalDate from) {
        var rule = rulebook.inForce(
                DeadlineRule.RECHECK,
                DeadlineRule.Days.class,
                clock.today(),
                codes(hazard.place().path()));
        var deadline = deadlines.workingDays(from, rule.values().workingDays(), rule.ref());
        var owed = owe(hazard, kind, Owe.Owner.person(tracker), tier(hazard), deadline, null);
        return from.isAfter(clock.today()) ? owed.openingOn(from) : owed;
    }

    /** Closed: nothing is owed any more. */
    void settleAll(Hazard hazard, Actor by) {
        agenda.settle(hazard.id().value(), by, HANDLING, RECTIFICATION, RECHECK, EXPIRY_RECHECK);
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
                ladderStartsOn,
                null);
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
