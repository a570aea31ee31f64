package tocsin.foundation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a follower has not read yet.
 *
 * @param oldestAt when the first fact it has not read happened; null when it has read all
 */
public record FollowerLag(String name, Text label, @Nullable Instant oldestAt) {
    /** How old that fact is; 0 when there is none. */
    long seconds(Instant now) {
        return oldestAt == null
                ? 0
                : Math.max(0, Duration.between(oldestAt, now).toSeconds());
    }
}
