package tocsin.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaId;

/**
 * A channel as its administrator sees it: of its secrets only which are there.
 *
 * @param waiting messages that wait to be sent
 * @param failed messages given up
 */
record ChannelView(
        UUID id,
        String name,
        Medium medium,
        @Nullable String template,
        AreaId areaId,
        String areaName,
        String language,
        boolean urgentOnly,
        @Nullable MailServer mail,
        String target,
        boolean hasPassword,
        boolean hasSigningKey,
        boolean inUse,
        int version,
        long waiting,
        long failed,
        @Nullable Instant lastSentAt) {}
