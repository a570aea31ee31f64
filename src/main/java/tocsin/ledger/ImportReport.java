package tocsin.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * What an import from the command line came to.
 *
 * @param id under which it can be taken back
 * @param marked the copy with the wrong cells marked, when there were any
 * @param failed true when it stopped before its end; {@code words} say why
 * @param leftOut columns that no field is filled from, as letter and heading
 */
public record ImportReport(
        UUID id,
        int read,
        int written,
        int bad,
        int same,
        @Nullable Path marked,
        boolean failed,
        Text words,
        List<String> leftOut) {}
