package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaSubject;
import tocsin.agenda.Owe;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Problem;
import tocsin.foundation.Receipts;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
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

    /** Somebody checks on site whether what was stopped may resume. */
    static final String RESUMPTION_CHECK = "RESUMPTION_CHECK";

    /** A guarded hazard is looked at again. */
    static final String GUARD = "GUARD";

    /** What separates dwelling from work under one roof is done by a day. */
    static final String MEASURE = "MEASURE";

    /** A closed hazard is looked at again. */
    static final String LOOK_BACK = "LOOK_BACK";

    static final String SUBJECT = "hazard";

    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final Areas areas;
    private final TownClock clock;

    HazardDeadlines(Rulebook rulebook, Deadlines deadlines, Areas areas, TownClock clock) {
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.areas = areas;
        this.clock = clock;
    }

    /** What the rule in force at the place today proposes as time to rectify. */
    Deadline proposal(HazardLevel level, AreaPath at) {
        return proposal(level, new HazardGround(areas.trail(at)), clock.today());
    }

    private Deadline proposal(HazardLevel level, HazardGround ground, LocalDate on) {
        var rule = rulebook.inForce(DeadlineRule.RECTIFICATION, DeadlineRule.ByLevel.class, on, ground.codes());
        return deadlines.workingDays(on, rule.values().workingDays(level), rule.ref());
    }

    /** How a deadline was computed, in words. */
    Text explain(Deadline deadline) {
        return deadlines.explain(deadline);
    }

    /**
     * The deadline somebody chose on a day: a day, a number of working days, or the rule's proposal. Who chose the day the rule proposes left
     * it standing, so the rule goes on saying where it comes from.
     */
    Deadline chosen(
            @Nullable LocalDate dueOn,
            @Nullable Integer workingDays,
            HazardLevel level,
            HazardGround ground,
            LocalDate on) {
        outOfBounds(dueOn, workingDays, level, on).ifPresent(refusal -> {
            throw refusal;
        });
        var proposed = proposal(level, ground, on);
        if (dueOn != null) {
            return dueOn.equals(proposed.day()) ? proposed : deadlines.set(dueOn, on, null);
        }
        return workingDays == null || workingDays == proposed.howComputed().amount()
                ? proposed
                : deadlines.workingDays(on, workingDays, null);
    }

    /** A deadline that a paper bears already. */
    Deadline standing(LocalDate dueOn, LocalDate on) {
        return deadlines.set(dueOn, on, null);
    }

    /** Refuses a day so far away that it can only be a slip of the pen: nothing would ever fall due. */
    void requireWithinBounds(LocalDate dueOn, HazardLevel level, LocalDate on) {
        outOfBounds(dueOn, null, level, on).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What is wrong with a deadline chosen on a day: shorter than one working day, or longer than a place may set it by rule. */
    Optional<Problem> outOfBounds(
            @Nullable LocalDate dueOn, @Nullable Integer workingDays, HazardLevel level, LocalDate on) {
        int most = most(level);
        if (dueOn != null) {
            // As many calendar days end sooner, so the calendar is asked only of what is far away.
            var latest = dueOn.isAfter(on.plusDays(most)) ? latest(level, on) : dueOn;
            return dueOn.isAfter(latest)
                    ? Optional.of(HazardProblem.DEADLINE_TOO_FAR
                            .with(dueOn, level.label(), most, latest)
                            .at("/dueOn"))
                    : Optional.empty();
        }
        return workingDays == null || workingDays >= 1 && workingDays <= most
                ? Optional.empty()
                : Optional.of(HazardProblem.DEADLINE_NOT_IN_BOUNDS
                        .with(workingDays, level.label(), most)
                        .at("/workingDays"));
    }

    /** The last day that may be chosen on a day. */
    LocalDate latest(HazardLevel level, LocalDate on) {
        return deadlines.workingDays(on, most(level), null).day();
    }

    private int most(HazardLevel level) {
        return rulebook.greatest(DeadlineRule.RECTIFICATION, "/" + level + "/workingDays");
    }

    /** How often the issuing body may extend by itself, and up to which day, as the rule stands on a day. */
    DeadlineRule.Limit extensionLimit(HazardLevel level, HazardGround ground, LocalDate on) {
        return rulebook.inForce(DeadlineRule.EXTENSION, DeadlineRule.LimitByLevel.class, on, ground.codes())
                .values()
                .of(level);
    }

    /** The day so many working days after another. */
    LocalDate after(LocalDate day, int workingDays) {
        return deadlines.workingDays(day, workingDays, null).day();
    }

    /** Found, nothing ordered yet: the town must act in time, which runs from the find however late it was recorded. */
    Owe handlingOfFind(Hazard hazard, HazardGround ground, LocalDate recordedOn) {
        var found = TownClock.day(hazard.finding().foundAt());
        return handling(hazard, ground, recordedOn, found);
    }

    /** Nothing ordered any more, or not by whoever had it before: the town must act in time counted from that day. */
    Owe handling(Hazard hazard, HazardGround ground, LocalDate on) {
        return handling(hazard, ground, on, on);
    }

    private Owe handling(Hazard hazard, HazardGround ground, LocalDate on, LocalDate foundOn) {
        var rule = rulebook.inForce(DeadlineRule.HANDLING, DeadlineRule.Handling.class, on, ground.codes());
        var from = rule.values().start(foundOn, on);
        var deadline = deadlines.workingDays(from, rule.values().workingDays(), rule.ref());
        return owe(hazard, HANDLING, Owe.Owner.NOBODY_NAMED, ground, deadline);
    }

    /** Taken over open: the source's deadline, or the town's time to act when it names none; steps begin on the next working day. */
    List<Owe> adopted(List<Hazard> open, LocalDate ladderStartsOn) {
        var trails =
                areas.trails(open.stream().map(hazard -> hazard.place().path()).collect(Collectors.toSet()));
        var today = clock.today();
        return open.stream()
                .map(hazard -> adopted(hazard, HazardGround.of(hazard.place().path(), trails), today)
                        .climbingFrom(ladderStartsOn))
                .toList();
    }

    private Owe adopted(Hazard hazard, HazardGround ground, LocalDate today) {
        var unit = Owe.Owner.organization(hazard.place().organization(), null);
        return hazard.dueOn() == null
                ? handling(hazard, ground, today)
                : owe(hazard, RECTIFICATION, unit, ground, deadlines.takenOver(hazard.dueOn(), today));
    }

    /**
     * Ordered or sent back: the unit must put it right, somebody follows it up, and rechecks when the unit's time is over even if it
     * submits nothing.
     */
    HazardChange oweRectification(HazardChange change, Deadline deadline, FollowUp who, HazardGround ground) {
        var hazard = change.hazard();
        var unit = Owe.Owner.organization(hazard.place().organization(), who.tracker());
        return change.settle(HANDLING, RECHECK, RECTIFICATION, EXPIRY_RECHECK)
                .owe(owe(hazard, RECTIFICATION, unit, ground, deadline))
                .owe(recheck(change, EXPIRY_RECHECK, who, deadline.day(), ground));
    }

    /** Extended: the same is owed by another day; the former deadline is taken off, not done. */
    HazardChange moveRectification(HazardChange change, FollowUp who, HazardGround ground) {
        var hazard = change.hazard();
        var deadline = deadlines.set(
                Objects.requireNonNull(hazard.dueOn()), change.act().on(), null);
        var unit = Owe.Owner.organization(hazard.place().organization(), who.tracker());
        return change.cancel(RECTIFICATION, EXPIRY_RECHECK)
                .owe(owe(hazard, RECTIFICATION, unit, ground, deadline))
                .owe(recheck(change, EXPIRY_RECHECK, who, deadline.day(), ground));
    }

    /** Submitted: somebody must recheck, in time counted from today; that takes the place of the recheck on expiry. */
    HazardChange oweRecheck(HazardChange change, FollowUp who, HazardGround ground) {
        return change.settle(RECTIFICATION, EXPIRY_RECHECK)
                .owe(recheck(change, RECHECK, who, change.act().on(), ground));
    }

    /** Within the days of the rule after a day: submission, or the end of the unit's time (公安部令第120号第二十条). */
    private Owe recheck(HazardChange change, String kind, FollowUp who, LocalDate from, HazardGround ground) {
        var today = change.act().on();
        var rule = rulebook.inForce(DeadlineRule.RECHECK, DeadlineRule.Days.class, today, ground.codes());
        var deadline = deadlines.workingDays(from, rule.values().workingDays(), rule.ref());
        var owed = owe(change.hazard(), kind, who, deadline);
        return from.isAfter(today) ? owed.openingOn(from) : owed;
    }

    /** The last day of the recheck that follows when the unit's time is over, as the rules stand on a day. */
    LocalDate recheckBy(LocalDate dueOn, LocalDate on, HazardGround ground) {
        var rule = rulebook.inForce(DeadlineRule.RECHECK, DeadlineRule.Days.class, on, ground.codes());
        return deadlines
                .workingDays(dueOn, rule.values().workingDays(), rule.ref())
                .day();
    }

    /** Owed by whoever checks. */
    static Owe owe(Hazard hazard, String kind, FollowUp who, Deadline deadline) {
        return owe(hazard, kind, who.checker(), who.tier(), deadline);
    }

    static Owe owe(Hazard hazard, String kind, Owe.Owner owner, HazardGround ground, Deadline deadline) {
        return owe(hazard, kind, owner, ground.tier(), deadline);
    }

    private static Owe owe(Hazard hazard, String kind, Owe.Owner owner, AreaId tier, Deadline deadline) {
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
                null,
                null);
    }
}
