package tocsin.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;

/** From when to when posts and duties are held. */
@Component
class Terms {
    private final TownClock clock;

    Terms(TownClock clock) {
        this.clock = clock;
    }

    /** Refuses a term that ends before it begins. */
    static void require(LocalDate fromOn, @Nullable LocalDate untilOn) {
        OrganizationProblem.TERM_REVERSED.unless(
                untilOn == null || untilOn.isAfter(fromOn), fromOn, String.valueOf(untilOn));
    }

    /** A term that begins today or later may be taken back whole; what was held yesterday was held. */
    void requireEnd(LocalDate fromOn, LocalDate untilOn) {
        if (!untilOn.equals(fromOn) || fromOn.isBefore(clock.today())) {
            require(fromOn, untilOn);
        }
    }
}
