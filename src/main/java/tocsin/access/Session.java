package tocsin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.organization.PersonId;

/**
 * Somebody let in, with what of the account matters at every request.
 *
 * @param id names it and opens nothing
 * @param enrolled whether the account has one-time codes in use
 * @param secondFactorAt when one was shown in this session
 */
record Session(
        UUID id,
        Secret secret,
        Kind kind,
        AccountId account,
        String accountName,
        PersonId person,
        @Nullable String administrator,
        boolean mustChange,
        Instant lastSeenAt,
        boolean enrolled,
        @Nullable Instant secondFactorAt) {

    /** How somebody is let in. The secret of one does not open the other. */
    enum Kind {
        /** By the cookie of a browser; ends when idle. */
        BROWSER,
        /** By a bearer token made on the server's own machine; ends by the clock. */
        TOKEN
    }
}
