package tocsin.foundation;

import java.util.Optional;
import java.util.UUID;

/** A room whose records bear numbers that people read and write down: {@code 2026-00012}. */
public interface NumberedRecords {
    /** The record of a number, wherever it stands; empty when none of this room bears it. */
    Optional<UUID> numbered(String number);
}
