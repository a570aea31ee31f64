package tocsin.hazards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the separation of dwelling from work has come where both stand under one roof (三合一).
 *
 * @param measure the one chosen, a code of {@code combined-use-measures}
 * @param dueOn last day of that measure
 * @param mustsHold whether all musts held when they were checked last; null: never checked
 */
record CombinedUse(
        @Nullable String measure,
        @Nullable LocalDate dueOn,
        @Nullable Boolean mustsHold) {
    static final CombinedUse NOTHING = new CombinedUse(null, null, null);

    CombinedUse by(String chosen, LocalDate due) {
        return new CombinedUse(chosen, due, mustsHold);
    }

    CombinedUse checked(boolean hold) {
        return new CombinedUse(measure, dueOn, hold);
    }
}
