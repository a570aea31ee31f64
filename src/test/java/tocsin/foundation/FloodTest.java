package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Who can wait lets the figures go first, and never for ever. */
class FloodTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theActsOfPeopleAreNoFlood() {
        var flood = new Flood(HOUR, HOUR);
        flood.whileTaking(499, () -> assertThat(flood.isOn()).isFalse());
        assertThat(flood.isOn()).isFalse();
        flood.giveWay(1);
    }

    @Test
    void aThousandFactsAtOnceAreOne() {
        var flood = new Flood(HOUR, HOUR);
        flood.whileTaking(1_000, () -> {});
        assertThat(flood.isOn()).isTrue();
    }

    @Test
    void itEndsWhenNoMoreCome() {
        var flood = new Flood(Duration.ofMillis(20), HOUR);
        flood.whileTaking(1_000, () -> {});
        flood.giveWay(1);
        assertThat(flood.isOn()).isFalse();
    }

    @Test
    void nobodyWaitsForEver() {
        var flood = new Flood(HOUR, Duration.ofMillis(20));
        flood.whileTaking(1_000, () -> {});
        flood.giveWay(1);
        assertThat(flood.isOn()).isTrue();
    }

    @Test
    void whoeverIsStoppedWaitsNoLonger() throws Exception {
        var flood = new Flood(HOUR, HOUR);
        flood.whileTaking(1_000, () -> {});
        var passed = new AtomicInteger();
        var waiting = Thread.ofPlatform().start(() -> {
            flood.giveWay(60_000);
            passed.incrementAndGet();
        });
        waiting.interrupt();
        waiting.join(Duration.ofSeconds(10));
        assertThat(passed).hasValue(1);
    }

    @Test
    void aLongStepIsNotTheEndOfAFlood() {
        var flood = new Flood(Duration.ofMillis(1), HOUR);
        flood.whileTaking(1_000, () -> {
            LockSupport.parkNanos(20_000_000);
            assertThat(flood.isOn()).isTrue();
        });
    }
}
