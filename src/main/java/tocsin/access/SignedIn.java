package tocsin.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One session as its owner and the security administrator see it.
 *
 * @param id names it and opens nothing
 * @param token true for a bearer token made on the server's machine
 * @param current true for the session that asks
 */
record SignedIn(
        UUID id, boolean token, Instant startedAt, Instant lastSeenAt, String address, String device, boolean current) {
    /** @param secondFactor whether the account has one-time codes in use */
    record OfAccount(boolean secondFactor, java.util.List<SignedIn> sessions) {}
}
