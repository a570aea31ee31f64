package tocsin.foundation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How work that comes round by itself fares since the server started.
 *
 * @param running true while a round is on its way
 * @param succeededAt when the last round that ended well ended
 * @param tookMilliseconds how long that one took
 * @param failedAt when it last failed
 * @param failure the kind of that failure, without its words: they may bear what people typed
 * @param nextAt when the next one begins; unknown while one is running
 */
public record RoundState(
        String name,
        Text label,
        long everySeconds,
        boolean running,
        @Nullable Instant succeededAt,
        @Nullable Long tookMilliseconds,
        @Nullable Instant failedAt,
        @Nullable String failure,
        @Nullable Instant nextAt) {}
