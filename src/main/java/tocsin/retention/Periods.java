package tocsin.retention;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tocsin.foundation.RetentionPeriods;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Edition;
import tocsin.rulebook.Rulebook;

/** The periods in force today. */
@Component
class Periods implements RetentionPeriods {
    private final Rulebook rulebook;
    private final TownClock clock;

    Periods(Rulebook rulebook, TownClock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Edition<PeriodRule> current() {
        return rulebook.inForce(PeriodRule.RULE, PeriodRule.class, clock.today());
    }

    @Override
    public Optional<Duration> of(String kind) {
        return current().values().of(kind).map(entry -> Duration.ofDays(entry.days()));
    }
}
