package tocsin.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The secret that an account shares with its holder's device.
 *
 * @param confirmedAt when its holder showed that the device has it; null: not yet in use
 * @param lastStep newest step whose code was taken
 */
record SecondFactor(
        AccountId account, byte[] secret, @Nullable Instant confirmedAt, long lastStep) {
    /** How a session stands to it. */
    enum State {
        /** Its holder need not show one. */
        NOT_NEEDED,
        /** The demonstration: needed elsewhere, not here. */
        DEFERRED,
        /** Must be set up first. */
        ENROL,
        /** Must be shown now. */
        ENTER,
        /** Was shown in this session. */
        SHOWN;

        boolean isPending() {
            return this == ENROL || this == ENTER;
        }
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "second factor of " + account.value();
    }
}
