package tocsin.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * How a message fared. What it said is not shown: whoever looks after channels sees no business record.
 *
 * @param to where it went, masked
 * @param unsure an attempt broke off before its end was noted: it may have arrived twice
 * @param reason why the last attempt failed
 */
record DeliveryView(
        UUID id,
        UUID channelId,
        String channelName,
        Medium medium,
        Delivery.Purpose purpose,
        boolean urgent,
        boolean digest,
        @Nullable String personName,
        @Nullable String to,
        DeliveryState state,
        Text stateLabel,
        @Nullable Text reason,
        @Nullable String answer,
        int attempts,
        boolean unsure,
        Instant createdAt,
        Instant notBefore,
        @Nullable Instant lastTriedAt,
        @Nullable Instant sentAt) {}
