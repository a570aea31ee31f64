package tocsin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact this room makes true. None bears a name, an address or what was typed. */
public sealed interface AccessEvent {
    /** @param administrator the administration this account may carry out, null for an account of the business */
    record AccountOpened(UUID person, @Nullable String administrator, boolean mustChange) implements AccessEvent {}

    record AccountDisabled() implements AccessEvent {}

    record AccountEnabled() implements AccessEvent {}

    /** Its holder chose a new password. */
    record PasswordChanged() implements AccessEvent {}

    /** An administrator set a new password, which its holder must change. */
    record PasswordReset() implements AccessEvent {}

    /** @param attempt where it came from stands there */
    record SignedIn(UUID attempt) implements AccessEvent {}

    /** @param attempt where it came from stands there */
    record SignInRefused(Reason reason, UUID attempt) implements AccessEvent {}

    record LockedOut(Instant until) implements AccessEvent {}

    record SignedOut() implements AccessEvent {}

    /** A bearer token was made on the server's own machine. */
    record TokenIssued(Instant expiresAt) implements AccessEvent {}

    /** Its holder took one-time codes into use. */
    record SecondFactorSetUp() implements AccessEvent {}

    /** @param attempt where it came from stands there */
    record SecondFactorShown(UUID attempt) implements AccessEvent {}

    /**
     * @param attempt where it came from stands there
     * @param left how many recovery codes are left
     */
    record RecoveryCodeUsed(UUID attempt, int left) implements AccessEvent {}

    /** An administrator forgot the account's one-time codes, so that its holder sets them up anew. */
    record SecondFactorReset() implements AccessEvent {}

    /** A session or token was ended from elsewhere. */
    record SessionEnded() implements AccessEvent {}

    /** An administrator sent work that comes round by itself on its way. */
    record RoundOrdered(String round) implements AccessEvent {}

    /** The three administrators stand. */
    record SetUpDone(UUID organization) implements AccessEvent {}

    /** Why somebody was not let in. */
    enum Reason {
        UNKNOWN_ACCOUNT,
        WRONG_PASSWORD,
        WRONG_CODE,
        LOCKED,
        DISABLED
    }
}
