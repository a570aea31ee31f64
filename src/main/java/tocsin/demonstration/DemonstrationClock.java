package tocsin.demonstration;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;

/** A clock that goes on from the moment at which the story ends, so that the same county is the same on every day it is looked at. */
@Component
@Primary
@ConditionalOnProperty("tocsin.demonstration.until")
class DemonstrationClock extends TownClock {
    private final Duration behind;

    DemonstrationClock(@Value("${tocsin.demonstration.until}") Instant until) {
        this.behind = Duration.between(until, super.present());
    }

    @Override
    protected Instant present() {
        return super.present().minus(behind);
    }
}
