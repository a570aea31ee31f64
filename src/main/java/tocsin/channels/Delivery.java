package tocsin.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * One message on one channel.
 *
 * @param person whom it is for; null on a robot
 * @param position of the fact it tells; null of a test and a code
 * @param digest the letter it becomes part of
 * @param unsure an attempt broke off before its end was noted, so that the message may have arrived already
 */
record Delivery(
        UUID id,
        UUID channel,
        @Nullable UUID person,
        @Nullable Long position,
        Purpose purpose,
        String kind,
        boolean urgent,
        Text sentence,
        String url,
        @Nullable UUID digest,
        DeliveryState state,
        Instant notBefore,
        int attempts,
        boolean unsure,
        Instant createdAt) {

    /** What a message is sent for. */
    enum Purpose {
        FACT,
        TEST,
        CODE
    }

    /** Messages of one digest share a letter; every other is a letter of its own. */
    UUID letter() {
        return digest == null ? id : digest;
    }
}
