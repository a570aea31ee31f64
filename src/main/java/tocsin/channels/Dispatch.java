package tocsin.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.TownClock;

/**
 * Sends what is due. An attempt is noted before it is made and its end after it; when the program dies in between, nobody can know whether
 * the message arrived, so it is sent again under the same id and marked as possibly doubled.
 */
@Component
public class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Of a channel in one round: all of it ends within the lease even when every attempt runs out of time. */
    private static final int BATCH = 10;

    private final ChannelStore channels;
    private final DeliveryStore deliveries;
    private final Letters letters;
    private final DispatchRule.InForce rules;
    private final Timing timing;
    private final Turn turn;
    private final ReentrantLock running = new ReentrantLock();

    /** When, and in which transaction. */
    @Component("channels.turn")
    record Turn(TownClock clock, TransactionTemplate transaction) {}

    Dispatch(
            ChannelStore channels,
            DeliveryStore deliveries,
            Letters letters,
            DispatchRule.InForce rules,
            Timing timing,
            Turn turn) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.letters = letters;
        this.rules = rules;
        this.timing = timing;
        this.turn = turn;
    }

    /** Sends what is due by the clock of this thread. Passed over while another round is on its way. */
    public void run() {
        if (running.tryLock()) {
            try {
                channels.inUse().forEach(this::round);
            } finally {
                running.unlock();
            }
        }
    }

    private void round(Channel channel) {
        var rule = rules.today();
        var now = turn.clock.instant();
        int allowed =
                rule.perMinute().getOrDefault(channel.medium(), 1) - deliveries.tried(channel.id(), now.minus(MINUTE));
        if (allowed <= 0) {
            return;
        }
        var claimed = Objects.requireNonNull(turn.transaction.execute(status ->
                deliveries.claim(channel.id(), Math.min(allowed, BATCH), now, now.plusSeconds(rule.leaseSeconds()))));
        claimed.stream()
                .sorted(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id))
                .collect(Collectors.groupingBy(Delivery::letter, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(together -> attempt(channel, together, null, null));
    }

    /**
     * Makes one attempt and notes how it ended.
     *
     * @param together what goes into one letter
     * @param to an address that is not looked up, of a test or a code
     * @param text said instead of the kept sentence, which holds no code
     */
    Outcome attempt(Channel channel, List<Delivery> together, @Nullable String to, @Nullable String text) {
        var ids = together.stream().map(Delivery::id).toList();
        var person = together.getFirst().person();
        var address = to == null ? letters.address(channel, person) : to;
        var outcome = sent(channel, together, address, text);
        var shown = address == null ? channel.target() : Contact.masked(address);
        turn.transaction.executeWithoutResult(status -> {
            if (outcome.failure() == null) {
                deliveries.sent(ids, turn.clock.instant(), shown);
            } else {
                deliveries.failed(ids, outcome, timing.next(together.getFirst(), outcome), shown);
            }
        });
        return outcome;
    }

    private Outcome sent(Channel channel, List<Delivery> together, @Nullable String to, @Nullable String text) {
        try {
            return letters.send(channel, together, to, text);
        } catch (RuntimeException mistake) {
            LOG.error("letter {} failed by our own mistake", together.getFirst().letter(), mistake);
            return Outcome.later(SendingFailure.BROKEN, mistake.getClass().getSimpleName());
        }
    }

    /** A message made and sent while somebody waits for it. */
    static Delivery atOnce(
            UUID id,
            Channel channel,
            @Nullable UUID person,
            Delivery.Purpose purpose,
            tocsin.foundation.Text sentence,
            Instant now) {
        return new Delivery(
                id,
                channel.id(),
                person,
                null,
                purpose,
                purpose.name(),
                true,
                sentence,
                "",
                null,
                DeliveryState.SENDING,
                now,
                1,
                false,
                now);
    }
}
