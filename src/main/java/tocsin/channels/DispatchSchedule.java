package tocsin.channels;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends what is due every five seconds, or as {@code tocsin.channels.send-every} says. */
@Configuration
class DispatchSchedule {
    private static final String EVERY = "${tocsin.channels.send-every:PT5S}";

    private final Dispatch dispatch;

    DispatchSchedule(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void send() {
        dispatch.run();
    }
}
