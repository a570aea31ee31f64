package tocsin.ledger;

/** Every fact this room makes true: what left the house as a file. What was filtered for stays in the job, since people type names there. */
public sealed interface LedgerEvent {
    /** Somebody ordered a ledger as a file. */
    record ExportOrdered(String ledger, long rows) implements LedgerEvent {}

    record ExportReady(String ledger, long rows) implements LedgerEvent {}

    /** @param problem the refusal's stable name */
    record ExportFailed(String ledger, String problem) implements LedgerEvent {}

    record ExportCancelled(String ledger) implements LedgerEvent {}

    record ExportDownloaded(String ledger, long rows) implements LedgerEvent {}

    /** What a file's headings mean was given a name. @param kind what such files hold */
    record MappingRenamed(String kind) implements LedgerEvent {}

    record MappingVoided(String kind) implements LedgerEvent {}

    record MappingReinstated(String kind) implements LedgerEvent {}

    /** The file was removed, by whoever asked for it or when its time was over. */
    record ExportRemoved(String ledger) implements LedgerEvent {}
}
