package tocsin.agenda;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.Round;
import tocsin.foundation.Text;

/** Every ten seconds takes up a changed calendar and runs the sweep, or as {@code tocsin.agenda.sweep-every} says. */
@Component
class SweepRound implements Round {
    private final AgendaSweep sweep;
    private final DeadlineRecount recount;
    private final Duration every;

    SweepRound(
            AgendaSweep sweep, DeadlineRecount recount, @Value("${tocsin.agenda.sweep-every:PT10S}") Duration every) {
        this.sweep = sweep;
        this.recount = recount;
        this.every = every;
    }

    @Override
    public String name() {
        return "agenda.sweep";
    }

    @Override
    public Text label() {
        return Text.of("到期提醒、逾期和逐级上报", "Remind, call overdue, go one level up");
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void round() {
        sweep.onSchedule(recount::takeUpCalendar);
    }
}
