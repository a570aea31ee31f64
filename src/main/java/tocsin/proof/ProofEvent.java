package tocsin.proof;

import org.jspecify.annotations.Nullable;

/** Every fact this room makes true. */
public sealed interface ProofEvent {
    /**
     * Somebody took what proves a record, its row and files included; what has been handed out is built upon.
     *
     * @param files how many photographs and other files; null: a version without them
     * @param reason what for; null: on the server's own machine
     */
    record EvidenceExported(
            int facts, @Nullable Integer files, @Nullable String reason) implements ProofEvent {}

    /** From here on another key signs; the one before vouched for it. */
    record KeyRotated(String key) implements ProofEvent {}
}
