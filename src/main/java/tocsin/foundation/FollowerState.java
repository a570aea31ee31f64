package tocsin.foundation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a follower has come.
 *
 * @param behind facts it has not taken yet
 * @param oldestAt when the first of them happened
 * @param failedAt when it last failed since the server started; it tries again by itself
 * @param failure the kind of that failure, without its words: they may bear what people typed
 */
public record FollowerState(
        String name,
        Text label,
        long behind,
        @Nullable Instant oldestAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {}
