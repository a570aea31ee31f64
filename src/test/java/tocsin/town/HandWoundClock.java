package tocsin.town;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tocsin.foundation.TownClock;

/** The wall clock of a story, set by hand; it also runs for requests and sweeps. */
public class HandWoundClock extends TownClock {
    private volatile Instant now = at("2026-03-12", 9);

    /** Sets the clock to an hour of a local day. */
    public void set(String day, int hour) {
        now = at(day, hour);
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    @Override
    protected Instant present() {
        return now;
    }

    @TestConfiguration
    public static class Wound {
        @Bean
        @Primary
        HandWoundClock handWoundClock() {
            return new HandWoundClock();
        }
    }
}
