package tocsin.retention;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Round;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Runs once a night after two o'clock; a server that was down then makes up for it when it is back. */
@Component
class RetentionRound implements Round {
    private static final int HOUR = 2;

    private final RetentionRun run;
    private final RetentionStore store;
    private final TownClock clock;
    private final Duration every;

    RetentionRound(
            RetentionRun run,
            RetentionStore store,
            TownClock clock,
            @Value("${tocsin.retention.look-every:PT10M}") Duration every) {
        this.run = run;
        this.store = store;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "retention.run";
    }

    @Override
    public Text label() {
        return Text.of("清理到期数据（每晚一次）", "End data whose time is over (once a night)");
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void round() {
        var now = clock.instant().atZone(TownClock.ZONE);
        boolean tonight = store.lastAt()
                .filter(at -> !TownClock.day(at).isBefore(now.toLocalDate()))
                .isPresent();
        if (!tonight && now.getHour() >= HOUR) {
            run.run(Actor.CLOCK);
        }
    }
}
