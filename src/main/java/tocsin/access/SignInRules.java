package tocsin.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Rulebook;

/** The present numbers of signing in, and the present. */
@Component
class SignInRules {
    private final Rulebook rulebook;
    private final TownClock clock;

    SignInRules(Rulebook rulebook, TownClock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    SignInRule current() {
        return rulebook.inForce(SignInRule.RULE, SignInRule.class, clock.today())
                .values();
    }

    IdleRule idle() {
        return rulebook.inForce(IdleRule.RULE, IdleRule.class, clock.today()).values();
    }

    Instant now() {
        return clock.instant();
    }
}
