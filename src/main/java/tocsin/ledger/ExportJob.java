package tocsin.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;

/**
 * An export that runs as a job, and what has become of it.
 *
 * @param rowsTotal as counted when it was ordered; as written once it is ready
 * @param begun how often the writing began: a server that stops in the middle begins anew
 * @param by who asked, with the duties held then: the file holds what these allowed
 */
record ExportJob(
        UUID id,
        OrderExport order,
        Locale language,
        String fileName,
        ExportStage stage,
        long rowsTotal,
        long rowsWritten,
        @Nullable Long sizeBytes,
        int begun,
        @Nullable Failure failure,
        Actor by,
        Times times,
        int version,
        UUID salt) {

    /**
     * When what happened.
     *
     * @param keptUntil from then on the file is removed
     */
    record Times(
            Instant orderedAt,
            @Nullable Instant readyAt,
            @Nullable Instant keptUntil) {}

    /** Why it came to nothing. */
    record Failure(String type, int status, Text title, Text detail) {}

    boolean csv() {
        return "csv".equals(order.question().get("format"));
    }

    /** What the journal keeps a digest of: who asked for what and how it stands. */
    byte[] digest() {
        return RecordDigest.of(new Digested(id, order, stage, rowsTotal, by.id(), version), salt);
    }

    private record Digested(UUID id, OrderExport order, ExportStage stage, long rows, UUID by, int version) {}
}
