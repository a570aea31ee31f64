package tocsin.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row and what came of checking it.
 *
 * @param identity which record it is about, {@code null} when it does not say
 * @param content all it says about it
 */
record CheckedLine(
        ImportLine line,
        ImportRow row,
        ImportState state,
        List<ImportProblem> problems,
        @Nullable UUID identity,
        UUID content) {

    /** The same row in another state. */
    CheckedLine standing(ImportState other, List<ImportProblem> because) {
        return new CheckedLine(line, row, other, because, identity, content);
    }
}
