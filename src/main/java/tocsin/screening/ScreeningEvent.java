package tocsin.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every fact this room makes true; its subject is the report, of what was sent back the hazard. */
sealed interface ScreeningEvent {
    /** What a town found in a period was gathered to be signed. */
    record Gathered(UUID area, LocalDate fromOn, LocalDate untilOn, int count) implements ScreeningEvent {}

    /** The town's principal signed; it went up. */
    record SignedOff(int count, boolean acting) implements ScreeningEvent {}

    /** The report was declared void; what stood in it may be gathered anew. */
    record Voided(String reason, boolean afterSigning, int count) implements ScreeningEvent {}

    /** It counts again. */
    record Restored(String reason, int count) implements ScreeningEvent {}

    /** One hazard does not go up, or not yet. */
    record SentBack(UUID report, boolean afterSigning) implements ScreeningEvent {}

    /** Everything that still stood in the report was sent back at once. */
    record AllSentBack(List<UUID> hazards, boolean afterSigning) implements ScreeningEvent {}
}
