package tocsin.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tocsin.foundation.TownClock;

/** The wall clock, put forward by hand. */
class HandClock extends TownClock {
    private volatile Duration ahead = Duration.ZERO;

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    protected Instant present() {
        return super.present().plus(ahead);
    }

    @TestConfiguration
    static class Wound {
        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock();
        }
    }
}
