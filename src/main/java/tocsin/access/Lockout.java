package tocsin.access;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Problem;
import tocsin.foundation.TownClock;

/**
 * How close an account is to being locked, and until when it is.
 *
 * @param failures in a row since the last success or lockout
 * @param lockouts in a row since the last success: each lasts longer
 */
record Lockout(int failures, int lockouts, @Nullable Instant lockedUntil) {
    static final Lockout NONE = new Lockout(0, 0, null);

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TownClock.ZONE);

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Lockout afterFailure(SignInRule.Locking rule, Instant now) {
        if (failures + 1 < rule.failures()) {
            return new Lockout(failures + 1, lockouts, null);
        }
        long minutes = rule.minutes().get(Math.min(lockouts, rule.minutes().size() - 1));
        return new Lockout(0, lockouts + 1, now.plus(Duration.ofMinutes(minutes)));
    }

    /** The refusal that names the end, rounded up to the minute so that nobody comes back too early. */
    Problem refusal() {
        if (lockedUntil == null) {
            throw new IllegalStateException("not locked");
        }
        return AccessProblem.ACCOUNT_LOCKED.with(LOCAL.format(lockedUntil.plusSeconds(59)));
    }
}
