package tocsin.hazards;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.agenda.Owe;
import tocsin.rulebook.Deadlines;
import tocsin.rulebook.Rulebook;

/** What is owed because of what runs beside the states: acceptance of a resumption, review of a guard, look-back; and what a record taken back owes anew. */
@Component
class CourseDeadlines {
    private static final String RESUMPTION = "hazards/resumption-deadline";
    private static final String LOOK_BACK = "hazards/look-back";

    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final HazardDeadlines loop;

    CourseDeadlines(Rulebook rulebook, Deadlines deadlines, HazardDeadlines loop) {
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.loop = loop;
    }

    /** When a closed hazard is looked at again, by gravity; in months after the closure. */
    record LookBackRule(
            @JsonProperty("MAJOR") Days major,
            @JsonProperty("window") Days window) {
        /** Calendar days. */
        record Days(int days) {}
    }

    /** Asked to resume: somebody checks on site in time. */
    HazardChange oweAcceptance(HazardChange change, FollowUp who, HazardGround ground) {
        var on = change.act().on();
        var rule = rulebook.inForce(RESUMPTION, DeadlineRule.Days.class, on, ground.codes());
        var due = deadlines.workingDays(on, rule.values().workingDays(), rule.ref());
        return change.owe(HazardDeadlines.owe(change.hazard(), HazardDeadlines.RESUMPTION_CHECK, who, due));
    }

    /** Guarded: somebody looks at it again by a day, and again, until it is closed. */
    HazardChange oweGuard(HazardChange change, UUID tracker, LocalDate dueOn, HazardGround ground) {
        return change.settle(HazardDeadlines.GUARD, HazardDeadlines.HANDLING)
                .owe(HazardDeadlines.owe(
                        change.hazard(),
                        HazardDeadlines.GUARD,
                        Owe.Owner.person(tracker),
                        ground,
                        deadlines.set(dueOn, change.act().on(), null)));
    }

    /** A major hazard closed is looked at again; it lies on nobody's desk until the window opens. */
    HazardChange oweLookBack(HazardChange change, FollowUp who, HazardGround ground) {
        if (change.hazard().level() != HazardLevel.MAJOR) {
            return change;
        }
        var on = change.act().on();
        var rule = rulebook.inForce(LOOK_BACK, LookBackRule.class, on, ground.codes());
        var due = deadlines.calendarDays(on, rule.values().major().days(), rule.ref());
        var opens = due.day().minusDays(rule.values().window().days());
        return change.owe(HazardDeadlines.owe(change.hazard(), HazardDeadlines.LOOK_BACK, who, due)
                .openingOn(opens.isAfter(on) ? opens : on));
    }

    /** Taken back: what its state owes is owed anew; a deadline that is over is late at once. */
    HazardChange oweAnew(HazardChange change, FollowUp who, HazardGround ground) {
        var hazard = change.hazard();
        var on = change.act().on();
        return switch (hazard.status()) {
            case RECORDED -> change.owe(loop.handling(hazard, ground, on));
            case ORDERED, RETURNED ->
                loop.oweRectification(
                        change, deadlines.set(Objects.requireNonNull(hazard.dueOn()), on, null), who, ground);
            case SUBMITTED -> loop.oweRecheck(change, who, ground);
            case CLOSED -> change;
        };
    }
}
