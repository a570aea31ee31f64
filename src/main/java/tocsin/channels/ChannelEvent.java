package tocsin.channels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact this room makes true. None bears an address, a password or what a message said. */
public sealed interface ChannelEvent {
    record ChannelAdded(String medium, @Nullable String template) implements ChannelEvent {}

    /** @param secretsChanged whether what opens it was replaced */
    record ChannelCorrected(boolean secretsChanged) implements ChannelEvent {}

    record ChannelSwitchedOn() implements ChannelEvent {}

    record ChannelSwitchedOff() implements ChannelEvent {}

    /** @param state how the test message fared */
    record ChannelTested(UUID delivery, String state) implements ChannelEvent {}

    /** @param deliveries how many messages that had failed are tried anew */
    record SentAgain(int deliveries) implements ChannelEvent {}

    /** Quiet hours and the address of links, for the whole installation. */
    record SendingSet(@Nullable String quietFrom, @Nullable String quietUntil) implements ChannelEvent {}

    /** A person proved by a code that an address is theirs. */
    record ContactVerified(String medium) implements ChannelEvent {}

    record ContactWithdrawn(String medium) implements ChannelEvent {}

    record PreferenceSet(boolean mail, boolean sms, boolean digest) implements ChannelEvent {}
}
