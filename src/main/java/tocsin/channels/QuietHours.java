package tocsin.channels;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;

/**
 * A stretch of every local day in which nothing that can wait is sent.
 *
 * @param from its beginning, inclusive; null: there is none
 * @param until its end, exclusive; earlier than the beginning: on the next morning
 */
record QuietHours(@Nullable LocalTime from, @Nullable LocalTime until) {
    static final QuietHours NONE = new QuietHours(null, null);

    /** From what somebody typed; refuses half of it. */
    static QuietHours of(@Nullable LocalTime from, @Nullable LocalTime until) {
        boolean none = from == null && until == null;
        ChannelProblem.QUIET_HALF.unless(none || from != null && until != null && !from.equals(until));
        return new QuietHours(from, until);
    }

    /** The moment itself, or the end of the quiet hours it falls into. */
    Instant after(Instant moment) {
        if (from == null || until == null) {
            return moment;
        }
        var local = moment.atZone(TownClock.ZONE);
        var time = local.toLocalTime();
        boolean overnight = until.isBefore(from);
        boolean evening = !time.isBefore(from);
        boolean morning = time.isBefore(until);
        boolean quiet = overnight ? evening || morning : evening && morning;
        if (!quiet) {
            return moment;
        }
        var end = local.with(until);
        return (overnight && evening ? end.plusDays(1) : end).toInstant();
    }
}
