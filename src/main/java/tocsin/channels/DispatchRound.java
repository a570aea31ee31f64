package tocsin.channels;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.Round;
import tocsin.foundation.Text;

/** Sends what is due every five seconds, or as {@code tocsin.channels.send-every} says. */
@Component
class DispatchRound implements Round {
    private final Dispatch dispatch;
    private final Duration every;

    DispatchRound(Dispatch dispatch, @Value("${tocsin.channels.send-every:PT5S}") Duration every) {
        this.dispatch = dispatch;
        this.every = every;
    }

    @Override
    public String name() {
        return "channels.dispatch";
    }

    @Override
    public Text label() {
        return Text.of("外发邮件、短信和群消息", "Send mail, short messages and robots’ messages");
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void round() {
        dispatch.run();
    }
}
