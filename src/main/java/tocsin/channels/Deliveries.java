package tocsin.channels;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** How messages fared, for whoever looks after their channel; failed ones sent again, and tests. */
@Service
class Deliveries {
    private static final Text TEST = Text.of("这是一条测试消息，收到即说明通道可用。", "This is a test message: the channel works.");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final UUID NO_SALT = new UUID(0, 0);

    private final DeliveryStore store;
    private final Channels channels;
    private final Dispatch dispatch;
    private final DispatchRule.InForce rules;
    private final ChannelJournal journal;
    private final Acts acts;

    Deliveries(
            DeliveryStore store,
            Channels channels,
            Dispatch dispatch,
            DispatchRule.InForce rules,
            ChannelJournal journal,
            Acts acts) {
        this.store = store;
        this.channels = channels;
        this.dispatch = dispatch;
        this.rules = rules;
        this.journal = journal;
        this.acts = acts;
    }

    @Transactional(readOnly = true)
    DeliveryView get(UUID id, Actor by) {
        var known = store.view(id).orElseThrow(() -> tocsin.foundation.FoundationProblem.NOT_FOUND.with(id));
        channels.get(known.channelId(), by);
        return known;
    }

    /** Tries a failed message anew. */
    @Transactional
    DeliveryView again(UUID id, UUID act, Actor by) {
        var known = get(id, by);
        if (acts.receipts().first(act, new SendAgain(id))) {
            int again = store.again(id, known.channelId(), acts.now());
            ChannelProblem.NOT_FAILED.unless(again == 1, known.stateLabel());
            tell(new ChannelEvent.SentAgain(1), known.channelId(), by);
        }
        return get(id, by);
    }

    /** Tries every failed message of a channel anew. */
    @Transactional
    void allAgain(UUID channel, UUID act, Actor by) {
        channels.get(channel, by);
        if (acts.receipts().first(act, new SendAgain(channel))) {
            int again = store.again(null, channel, acts.now());
            if (again > 0) {
                tell(new ChannelEvent.SentAgain(again), channel, by);
            }
        }
    }

    private record SendAgain(UUID what) {}

    private record Test(UUID channel, @Nullable String to) {}

    /** Sends a test message while its sender waits; the answer says how it fared. A repeat says the same and sends nothing. */
    DeliveryView test(UUID id, UUID delivery, @Nullable String to, Actor by) {
        var channel = channels.get(id, by);
        var address = channel.medium().isPersonal() ? Contact.tidied(to == null ? "" : to, channel.medium()) : null;
        var fresh = Dispatch.atOnce(delivery, channel, null, Delivery.Purpose.TEST, TEST, acts.now());
        boolean first = acts.inTransaction(() -> {
            if (!acts.receipts().first(delivery, new Test(id, address))) {
                return false;
            }
            int most = rules.today().testsPerHour();
            int made = store.made(Delivery.Purpose.TEST, id, null, acts.now().minus(HOUR));
            ChannelProblem.TOO_MANY_TESTS.unless(made < most, most);
            store.insert(List.of(fresh));
            return true;
        });
        if (first) {
            var outcome = dispatch.attempt(channel, List.of(fresh), address, null);
            var state = outcome.failure() == null ? DeliveryState.SENT : DeliveryState.FAILED;
            acts.inTransaction(() -> {
                tell(new ChannelEvent.ChannelTested(delivery, state.name()), id, by);
                return true;
            });
        }
        return get(delivery, by);
    }

    /** What happens to messages changes nothing of the channel itself: the digest is over the fact. */
    private void tell(ChannelEvent event, UUID channel, Actor by) {
        journal.ofChannel(event, channel, store.area(channel), event, NO_SALT, by);
    }
}
