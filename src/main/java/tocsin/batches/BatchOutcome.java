package tocsin.batches;

import org.jspecify.annotations.Nullable;
import tocsin.foundation.Problem;

/**
 * What became of one line.
 *
 * @param refused why it was not done; null when it stands
 * @param repeated true when the same was done before, so that nothing changed
 */
public record BatchOutcome(BatchLine line, @Nullable Problem refused, boolean repeated) {
    /** Not done, and why. */
    public static BatchOutcome refused(BatchLine line, Problem why) {
        return new BatchOutcome(line, why, false);
    }
}
