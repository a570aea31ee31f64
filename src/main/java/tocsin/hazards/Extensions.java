package tocsin.hazards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.hazards.ExtensionStore.Issuer;

/** More time to rectify, granted with a reason while there is still time: a deadline once missed is never moved away. */
@Component
class Extensions {
    private final HazardDeadlines deadlines;

    Extensions(HazardDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Moves the deadline: the body that issued the paper so often and so far as the rule lets it, beyond that those above it. */
    HazardChange extend(ExtendDeadline command, HazardAct act, Seen seen) {
        var change = extend(command.dueOn(), command.reason().strip(), null, act, seen);
        var former = ((HazardEvent.Extended) change.told().getLast().fact()).formerOn();
        requireRight(change.hazard(), former, command.dueOn(), act, seen);
        seen.extensions().grant(change.hazard(), former);
        return change;
    }

    private void requireRight(Hazard hazard, LocalDate former, LocalDate dueOn, HazardAct act, Seen seen) {
        var right = seen.extensions();
        var paper = seen.notice(hazard.id()).orElse(null);
        var issuer = right.issuer(paper).map(Issuer::name).orElse("");
        CourseProblem.EXTENSION_BY_ANOTHER_BODY.unless(
                right.reaches(paper, act.by(), act.on()), hazard.number(), issuer);
        var limit = deadlines.extensionLimit(
                hazard.level(), seen.ground(hazard.place().path()), act.on());
        var granted = right.granted(hazard, former);
        var latest = deadlines.after(granted.setTo(), limit.workingDays());
        boolean within = granted.times() < limit.times() && !dueOn.isAfter(latest);
        if (!within && !right.isAbove(paper, act.by(), act.on())) {
            throw CourseProblem.EXTENSION_NEEDS_SUPERIOR
                    .with(hazard.number(), granted.times(), limit.times(), latest, issuer)
                    .at("/dueOn");
        }
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
