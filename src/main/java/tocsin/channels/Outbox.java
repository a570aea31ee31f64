package tocsin.channels;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;
import tocsin.notices.MessageCarrier;

/**
 * Notes what the inbox tells for sending, in the inbox's own transaction: to each person over what they chose, to each robot every fact of
 * its area once. An id follows from channel, fact and person, so a fact told again is the same message.
 */
@Component
class Outbox implements MessageCarrier {
    private final ChannelStore channels;
    private final PreferenceStore preferences;
    private final DeliveryStore deliveries;
    private final Timing timing;
    private final DispatchRule.InForce rules;
    private final TownClock clock;

    Outbox(
            ChannelStore channels,
            PreferenceStore preferences,
            DeliveryStore deliveries,
            Timing timing,
            DispatchRule.InForce rules,
            TownClock clock) {
        this.channels = channels;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.timing = timing;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void carry(List<Parcel> messages) {
        var inUse = channels.inUse();
        if (inUse.isEmpty()) {
            return;
        }
        var oldest = clock.instant().minus(Duration.ofHours(rules.today().oldestHours()));
        var fresh = messages.stream()
                .filter(message -> message.fact().at().isAfter(oldest))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var noted = new ArrayList<Delivery>();
        for (var channel : inUse) {
            noted.addAll(channel.medium().isPersonal() ? personal(channel, fresh) : spoken(channel, fresh));
        }
        deliveries.insert(noted);
    }

    private List<Delivery> personal(Channel channel, List<Parcel> messages) {
        var people = messages.stream().map(Parcel::person).collect(Collectors.toSet());
        var chosen = preferences.reachable(channel.medium(), people).stream()
                .collect(Collectors.toMap(Preference::person, preference -> preference));
        return messages.stream()
                .flatMap(message -> Stream.ofNullable(chosen.get(message.person()))
                        .map(preference -> delivery(
                                channel,
                                message,
                                message.person(),
                                timing.of(channel.id(), preference, isUrgent(message), clock.instant()))))
                .toList();
    }

    /** Several people are told the same fact; a robot says it once. */
    private Collection<Delivery> spoken(Channel channel, List<Parcel> messages) {
        var area = deliveries.area(channel.id());
        var byFact = new HashMap<Long, Delivery>();
        for (var message : messages) {
            boolean here = area.contains(message.fact().area());
            if (here && (!channel.urgentOnly() || isUrgent(message))) {
                byFact.computeIfAbsent(
                        message.fact().position(),
                        position ->
                                delivery(channel, message, null, timing.ofRobot(isUrgent(message), clock.instant())));
            }
        }
        return byFact.values();
    }

    private boolean isUrgent(Parcel message) {
        return rules.today().urgent().contains(message.fact().kind());
    }

    private Delivery delivery(Channel channel, Parcel message, @Nullable UUID person, Timing.Slot slot) {
        var fact = message.fact();
        var name = channel.id() + "/" + fact.position() + "/" + person;
        return new Delivery(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                channel.id(),
                person,
                fact.position(),
                Delivery.Purpose.FACT,
                fact.kind(),
                isUrgent(message),
                message.sentence(),
                message.url(),
                slot.digest(),
                DeliveryState.WAITING,
                slot.notBefore(),
                0,
                false,
                clock.instant());
    }
}
