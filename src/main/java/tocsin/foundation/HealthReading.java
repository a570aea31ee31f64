package tocsin.foundation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a part found.
 *
 * @param reason a sentence for people: what is so, and when it is not well what to do
 * @param lagSeconds how long the oldest work has been waiting; null for a part in which nothing waits
 * @param counts what was counted on the way, by a short name, for those who measure
 */
public record HealthReading(
        HealthState state, Text reason, @Nullable Long lagSeconds, Map<String, Long> counts) {

    /** A part in which nothing waits. */
    public static HealthReading of(HealthState state, Text reason) {
        return new HealthReading(state, reason, null, Map.of());
    }

    /** The same with what was counted on the way. */
    public HealthReading with(Map<String, Long> counted) {
        return new HealthReading(state, reason, lagSeconds, Map.copyOf(counted));
    }

    /**
     * How late work makes a part ill.
     *
     * @param degradedAfter from this lag on somebody should look
     * @param outAfter from this lag on it counts as not done at all; null: never
     */
    public record Limits(Duration degradedAfter, @Nullable Duration outAfter) {
        /** For work that is done within seconds while all is well. */
        public static final Limits OF_SECONDS = new Limits(Duration.ofMinutes(1), Duration.ofMinutes(15));

        HealthState state(Duration lag) {
            if (outAfter != null && lag.compareTo(outAfter) >= 0) {
                return HealthState.OUT_OF_SERVICE;
            }
            return lag.compareTo(degradedAfter) >= 0 ? HealthState.DEGRADED : HealthState.UP;
        }
    }

    /**
     * A part in which work waits.
     *
     * @param oldest since when the oldest work has been waiting; null when none is
     * @param advice what to do when it is late, with the lag in words at {@code {0}}
     */
    public static HealthReading waiting(@Nullable Instant oldest, Instant now, Limits limits, Text advice) {
        var waited = oldest == null ? Duration.ZERO : Duration.between(oldest, now);
        var lag = waited.isNegative() ? Duration.ZERO : waited;
        var state = limits.state(lag);
        var reason = state == HealthState.UP ? Text.of("没有积压。", "Nothing is late.") : advice.with(words(lag));
        return new HealthReading(state, reason, lag.toSeconds(), Map.of());
    }

    private static Text words(Duration lag) {
        if (lag.toHours() > 0) {
            return Text.of("{0} 小时 {1} 分", "{0} h {1} min").with(lag.toHours(), lag.toMinutesPart());
        }
        return lag.toMinutes() > 0
                ? Text.of("{0} 分 {1} 秒", "{0} min {1} s").with(lag.toMinutes(), lag.toSecondsPart())
                : Text.of("{0} 秒", "{0} s").with(lag.toSeconds());
    }
}
