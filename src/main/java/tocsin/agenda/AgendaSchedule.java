package tocsin.agenda;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the sweep every ten seconds, or as {@code tocsin.agenda.sweep-every} says. */
@Configuration
@EnableScheduling
class AgendaSchedule {
    private static final String EVERY = "${tocsin.agenda.sweep-every:PT10S}";

    private final AgendaSweep sweep;

    AgendaSchedule(AgendaSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void sweep() {
        sweep.runOnSchedule();
    }
}
