package tocsin.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;

/**
 * When something is due, and why then: either a last day, inclusive, or an instant for limits in hours.
 *
 * @param dueOn last day on which it may still be done
 * @param dueAt UTC instant after which it is late
 */
public record Deadline(@Nullable LocalDate dueOn, @Nullable Instant dueAt, HowComputed howComputed) {
    public Deadline {
        if ((dueOn == null) == (dueAt == null)) {
            throw new IllegalArgumentException("a deadline has a day or an instant");
        }
    }

    /** The local day on which it is due. */
    public LocalDate day() {
        return dueOn != null ? dueOn : TownClock.day(java.util.Objects.requireNonNull(dueAt));
    }
}
