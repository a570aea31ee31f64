package tocsin.hazards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** More time to rectify, granted with a reason while there is still time: a deadline once missed is never moved away. */
@Component
class Extensions {
    private final HazardDeadlines deadlines;

    Extensions(HazardDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Moves the deadline of whoever may issue the notice. */
    HazardChange extend(ExtendDeadline command, HazardAct act, Seen seen) {
        return extend(command.dueOn(), command.reason().strip(), null, act, seen);
    }

    /** The same by a holiday notice. */
    HazardChange extend(ExtendByNotice command, HazardAct act, Seen seen) {
        return extend(command.dueOn(), command.reason().zh(), command.reason().en(), act, seen);
    }

    private HazardChange extend(
            LocalDate dueOn, String reason, @Nullable String reasonInEnglish, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.ISSUE_NOTICE, hazard, act.by());
        deadlines.requireWithinBounds(dueOn, hazard.level(), act.on());
        var extended = hazard.extend(act.id(), dueOn, act.on());
        var change = HazardChange.of(act, hazard)
                .tell(extended)
                .keep(new ActStore.Extension(
                        act.id(),
                        hazard.id(),
                        extended.formerOn(),
                        extended.dueOn(),
                        reason,
                        reasonInEnglish,
                        act.at(),
                        act.by().id()));
        return deadlines.moveRectification(
                change, seen.followUp(act), seen.ground(hazard.place().path()));
    }
}
