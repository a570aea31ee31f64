package tocsin.hazards;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import tocsin.agenda.Owe;
import tocsin.organization.AreaId;

/**
 * Who follows a hazard up and who rechecks it.
 *
 * @param tracker named on the notice, else whoever acts
 * @param checker who owes a recheck: the tracker, unless he answers for the rectification himself
 * @param tier where the recheck begins
 */
record FollowUp(UUID tracker, Owe.Owner checker, AreaId tier) {
    /** Whoever submitted or is named responsible rechecks nothing: then the nearest holder of the duty who is neither does. */
    static FollowUp of(HazardAct act, UUID tracker, Hazard hazard, Seen seen) {
        var ground = seen.ground(hazard.place().path());
        var barred = barred(act, hazard, seen);
        if (!barred.contains(tracker)) {
            return new FollowUp(tracker, Owe.Owner.person(tracker), ground.tier());
        }
        var tier = ground.fromTierUp().stream()
                .filter(node -> seen.holder(node, hazard.place().sectorPath(), act.on())
                        .filter(holder -> !barred.contains(holder))
                        .isPresent())
                .findFirst()
                .orElse(ground.tier());
        return new FollowUp(tracker, new Owe.Owner(Owe.Owner.Kind.DUTY_HOLDER, null, null, tracker), tier);
    }

    private static Set<UUID> barred(HazardAct act, Hazard hazard, Seen seen) {
        var barred = new HashSet<>(seen.submitters(hazard.id()));
        if (act.command() instanceof SubmitRectification || act.command() instanceof AskResumption) {
            barred.add(act.by().id());
        }
        seen.notice(hazard.id()).map(RectificationNotice::responsibleId).ifPresent(barred::add);
        return barred;
    }
}
