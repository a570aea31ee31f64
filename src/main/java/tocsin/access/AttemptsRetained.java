package tocsin.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tocsin.foundation.Retained;
import tocsin.foundation.Text;

/** The address a sign-in came from is personal; that somebody signed in stays in the journal. */
@Component
class AttemptsRetained implements Retained {
    private final AttemptStore attempts;

    AttemptsRetained(AttemptStore attempts) {
        this.attempts = attempts;
    }

    @Override
    public String kind() {
        return "access.attempts";
    }

    @Override
    public Text label() {
        return Text.of("登录来源地址", "Addresses of sign-ins");
    }

    @Override
    public Text becomes() {
        return Text.of("抹去地址，登录记录保留", "the address is blanked, the sign-in stays");
    }

    @Override
    public long due(Instant before) {
        return attempts.addressed(before);
    }

    @Override
    public int end(Instant before, int most) {
        return attempts.blank(before, most);
    }
}
