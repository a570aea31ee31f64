package tocsin.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every fact this room makes true. */
public sealed interface OperationsEvent {
    /**
     * A backup was taken and is whole; it holds nothing that was acknowledged after it ended.
     *
     * @param endedAt by the clock on the wall, UTC
     * @param files how many it holds
     * @param bytes all of them together
     * @param head the newest head of the journal within it, SIZE-ROOT; null before anything was sealed
     */
    record BackupTaken(
            Instant endedAt,
            int files,
            long bytes,
            @Nullable String head) implements OperationsEvent {}
}
