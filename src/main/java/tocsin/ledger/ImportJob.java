package tocsin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/**
 * A file sent for import and what has become of it.
 *
 * @param sheets names of the file's sheets
 * @param notes what is wrong with the headings
 * @param reason why it was taken back, or reinstated, when it was
 * @param by who sent it, with the duties held when the last act was ordered: a job goes on with the authority it was given
 */
record ImportJob(
        UUID id,
        String kind,
        String fileName,
        ImportStage stage,
        List<String> sheets,
        ImportSheet layout,
        ImportCounts counts,
        @Nullable Failure failure,
        Actor by,
        @Nullable String reason,
        Instant createdAt) {

    /** Why a job came to a stop. */
    record Failure(String type, int status, Text title, Text detail) {}

    ImportSource source() {
        return new ImportSource(id, fileName, layout.sheet());
    }
}
