package tocsin.ledger;

/** Every fact this room makes true: what left the house as a file, and what came in as one. What was filtered for stays in the job, since people type names there. */
public sealed interface LedgerEvent {
    /** Somebody ordered a ledger as a file. */
    record ExportOrdered(String ledger, long rows) implements LedgerEvent {}

    record ExportReady(String ledger, long rows) implements LedgerEvent {}

    /** @param problem the refusal's stable name */
    record ExportFailed(String ledger, String problem) implements LedgerEvent {}

    record ExportCancelled(String ledger) implements LedgerEvent {}

    record ExportDownloaded(String ledger, long rows) implements LedgerEvent {}

    /** Somebody took rows out as a file while waiting for it; the subject is who did. */
    record ExportedAtOnce(String ledger, long rows) implements LedgerEvent {}

    /** What a file's headings mean was given a name. @param kind what such files hold */
    record MappingRenamed(String kind) implements LedgerEvent {}

    record MappingVoided(String kind) implements LedgerEvent {}

    record MappingReinstated(String kind) implements LedgerEvent {}

    /** Rows of a file became records. @param kind what the rows are */
    record RowsWritten(String kind, int rows) implements LedgerEvent {}

    /** The records of an import count for nothing any more. */
    record ImportTakenBack(String kind, int rows) implements LedgerEvent {}

    /** They count again. */
    record ImportReinstated(String kind, int rows) implements LedgerEvent {}

    /** Rows that look like records on file were left out: nobody has decided whether they are. */
    record LikeRowsLeftOut(String kind, int rows) implements LedgerEvent {}

    /** Rows of an import that look like records on file were said to be them: they are passed over. @param kind what the rows are */
    record RowsHeldTheSame(String kind, int rows) implements LedgerEvent {}

    /** They were said to be others, with a reason: they go in. */
    record RowsHeldApart(String kind, int rows) implements LedgerEvent {}

    /** What was said of them was taken back. */
    record LikenessLeftOpen(String kind, int rows) implements LedgerEvent {}

    /** The file was removed, by whoever asked for it or when its time was over. */
    record ExportRemoved(String ledger) implements LedgerEvent {}
}
