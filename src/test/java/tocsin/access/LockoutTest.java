package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private final SignInRule.Locking rule = new SignInRule.Locking(3, List.of(15L, 30L));

    @Test
    void theLastFailureLocksAndCountingBeginsAgain() {
        var lockout = failed(Lockout.NONE, 3);
        assertThat(lockout).isEqualTo(new Lockout(0, 1, NOW.plus(Duration.ofMinutes(15))));
    }

    @Test
    void eachFurtherLockLastsLongerUntilTheLongest() {
        var minutes = new ArrayList<Long>();
        var lockout = Lockout.NONE;
        for (int time = 0; time < 4; time++) {
            lockout = failed(lockout, 3);
            minutes.add(Duration.between(NOW, lockout.lockedUntil()).toMinutes());
        }
        assertThat(minutes).containsExactly(15L, 30L, 30L, 30L);
    }

    @Test
    void aLockEndsAtItsMoment() {
        var lockout = failed(Lockout.NONE, 3);
        assertThat(lockout.isLocked(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isTrue();
        assertThat(lockout.isLocked(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    private Lockout failed(Lockout lockout, int times) {
        for (int time = 0; time < times; time++) {
            lockout = lockout.afterFailure(rule, NOW);
        }
        return lockout;
    }
}
