package tocsin.hazards;

import org.jspecify.annotations.Nullable;
import tocsin.foundation.Problem;

/**
 * What became of one act among many.
 *
 * @param refused why it was not done; null when it stands
 * @param repeated true when the same was done before, so that nothing changed
 */
public record HazardOutcome(HazardAct act, @Nullable Problem refused, boolean repeated) {
    static HazardOutcome done(HazardAct act) {
        return new HazardOutcome(act, null, false);
    }

    static HazardOutcome repeated(HazardAct act) {
        return new HazardOutcome(act, null, true);
    }

    static HazardOutcome refused(HazardAct act, Problem why) {
        return new HazardOutcome(act, why, false);
    }

    /** Throws the refusal, if there is one. */
    public void orThrow() {
        if (refused != null) {
            throw refused;
        }
    }
}
