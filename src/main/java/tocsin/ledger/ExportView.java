package tocsin.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * An export that runs as a job, as a screen shows it.
 *
 * @param question what was asked for, so that it can be asked for anew
 * @param keptUntil from then on the file is removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
        UUID id,
        String ledger,
        Text label,
        Map<String, String> question,
        String fileName,
        ExportStage stage,
        long rowsTotal,
        long rowsWritten,
        @Nullable Long sizeBytes,
        @Nullable Failure failure,
        Instant orderedAt,
        @Nullable Instant readyAt,
        @Nullable Instant keptUntil) {

    /** Why it came to nothing, and what to do. */
    record Failure(String type, int status, String title, String detail) {}

    static ExportView of(ExportJob job, Text label, Locale language) {
        var failure = job.failure();
        return new ExportView(
                job.id(),
                job.order().ledger(),
                label,
                job.order().question(),
                job.fileName(),
                job.stage(),
                job.rowsTotal(),
                job.rowsWritten(),
                job.sizeBytes(),
                failure == null
                        ? null
                        : new Failure(
                                "/problems/" + failure.type(),
                                failure.status(),
                                failure.title().in(language),
                                failure.detail().in(language)),
                job.times().orderedAt(),
                job.times().readyAt(),
                job.times().keptUntil());
    }
}
