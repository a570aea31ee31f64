package tocsin.agenda;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every ten seconds takes up a changed calendar and runs the sweep, or as {@code tocsin.agenda.sweep-every} says. */
@Configuration
@EnableScheduling
class AgendaSchedule {
    private static final String EVERY = "${tocsin.agenda.sweep-every:PT10S}";

    private final AgendaSweep sweep;
    private final DeadlineRecount recount;

    AgendaSchedule(AgendaSweep sweep, DeadlineRecount recount) {
        this.sweep = sweep;
        this.recount = recount;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void sweep() {
        sweep.onSchedule(recount::takeUpCalendar);
    }
}
