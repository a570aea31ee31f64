package tocsin.channels;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Degraded when messages wait although they are due; never out of service, since they stand in the inbox all the same. */
@Component
class OutboxHealth implements HealthPart {
    private static final HealthReading.Limits LIMITS = new HealthReading.Limits(Duration.ofMinutes(15), null);

    private final DeliveryStore store;
    private final TownClock clock;

    OutboxHealth(DeliveryStore store, TownClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Text label() {
        return Text.of("外发消息", "Messages to be sent out");
    }

    @Override
    public HealthReading look() {
        var now = clock.instant();
        return HealthReading.waiting(
                store.oldestDue(now),
                now,
                LIMITS,
                Text.of(
                        "最早该发的一条已等了 {0} 还没有发出：站内消息不受影响。请在“消息通道”里测试通道。",
                        "The oldest message that is due has been waiting for {0}; inboxes are not affected. Test the channels under “Message channels”."));
    }
}
