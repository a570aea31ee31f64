package tocsin.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Rulebook;

/** Says whether a session must still show its second factor: asked anew at every request, since posts come and go. */
@Component
class SecondFactorGate {
    private final Rulebook rulebook;
    private final TownClock clock;
    private final boolean deferred;

    SecondFactorGate(
            Rulebook rulebook,
            TownClock clock,
            @Value("${tocsin.demonstration:false}") boolean demonstration,
            @Value("${tocsin.access.second-factor:required}") String demanded) {
        this.rulebook = rulebook;
        this.clock = clock;
        this.deferred = demonstration || demanded.equals("deferred");
    }

    SecondFactorRule rule() {
        return rulebook.inForce(SecondFactorRule.RULE, SecondFactorRule.class, clock.today())
                .values();
    }

    SecondFactor.State state(Session session, Actors.Present present) {
        if (session.kind() == Session.Kind.TOKEN) {
            return SecondFactor.State.NOT_NEEDED;
        }
        if (session.secondFactorAt() != null) {
            return SecondFactor.State.SHOWN;
        }
        if (session.enrolled()) {
            return SecondFactor.State.ENTER;
        }
        if (!isNeeded(session, present)) {
            return SecondFactor.State.NOT_NEEDED;
        }
        return deferred ? SecondFactor.State.DEFERRED : SecondFactor.State.ENROL;
    }

    private boolean isNeeded(Session session, Actors.Present present) {
        var rule = rule();
        return rule.administrators() && session.administrator() != null
                || present.actor().grants().stream()
                        .flatMap(grant -> grant.permissions().stream())
                        .anyMatch(rule.permissions()::contains);
    }
}
