package tocsin.foundation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * The one clock of the house, in whole milliseconds so that memory, JSON and database agree. A county's past is told by the same
 * commands as its present: {@link #at} moves the clock for what runs inside it, and for nothing else.
 */
@Component
public class TownClock {
    /** Local time of every deadline, month and figure. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> MOVED = ScopedValue.newInstance();

    /** Now, UTC, whole milliseconds. */
    public Instant instant() {
        return (MOVED.isBound() ? MOVED.get() : present()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The local day of {@link #instant()} in Asia/Shanghai. */
    public LocalDate today() {
        return day(instant());
    }

    /** The wall clock; tests override it to move a running server through time. */
    protected Instant present() {
        return Clock.systemUTC().instant();
    }

    /** The local day in Asia/Shanghai on which an instant falls. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /**
     * Runs an action on this thread as if it were the given moment.
     *
     * @param moment UTC instant that the clock shows inside the action
     */
    public static void at(Instant moment, Runnable action) {
        ScopedValue.where(MOVED, moment).run(action);
    }
}
