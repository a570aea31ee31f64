package tocsin.agenda;

import java.util.Map;
import org.springframework.stereotype.Component;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Ill when a step that has come due is not taken: somebody is then not reminded or not told in time. */
@Component
class AgendaHealth implements HealthPart {
    private final AgendaStore store;
    private final TownClock clock;

    AgendaHealth(AgendaStore store, TownClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public Text label() {
        return Text.of("到期提醒、逾期和上报", "Reminders, overdue and going one level up");
    }

    @Override
    public HealthReading look() {
        var now = clock.instant();
        return HealthReading.waiting(
                        store.oldestDue(now),
                        now,
                        HealthReading.Limits.OF_SECONDS,
                        Text.of(
                                "最早到期的一步已等了 {0} 还没有办：有人没有按时收到提醒。请在后台任务中看“到期提醒、逾期和逐级上报”。",
                                "The oldest step that came due has been waiting for {0}: somebody was not reminded in time. Look at “Remind, call overdue, go one level up” among the background jobs."))
                .with(Map.of("due", store.due(now)));
    }
}
