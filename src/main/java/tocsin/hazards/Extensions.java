package tocsin.hazards;

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
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.ISSUE_NOTICE, hazard, act.by());
        deadlines.requireWithinBounds(command.dueOn(), hazard.level(), act.on());
        var extended = hazard.extend(act.id(), command.dueOn(), act.on());
        var change = HazardChange.of(act, hazard)
                .tell(extended)
                .keep(new ActStore.Extension(
                        act.id(),
                        hazard.id(),
                        extended.formerOn(),
                        extended.dueOn(),
                        command.reason().strip(),
                        act.at(),
                        act.by().id()));
        return deadlines.moveRectification(
                change, seen.followUp(act), seen.ground(hazard.place().path()));
    }
}
