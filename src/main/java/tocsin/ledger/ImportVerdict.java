package tocsin.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room says about one row before anything is written.
 *
 * @param found what the room found of the row while it looked, handed back to it in {@link ImportRow#found} should it write the row in the
 *     same transaction
 */
public record ImportVerdict(
        ImportState state,
        List<ImportProblem> problems,
        @Nullable Object found) {
    private static final ImportVerdict GOOD = new ImportVerdict(ImportState.GOOD, List.of(), null);
    private static final ImportVerdict SAME = new ImportVerdict(ImportState.SAME, List.of(), null);

    public ImportVerdict {
        problems = List.copyOf(problems);
    }

    /** The row can be written. */
    public static ImportVerdict good() {
        return GOOD;
    }

    /** The record is there already and says the same: nothing to write. */
    public static ImportVerdict same() {
        return SAME;
    }

    /** The row cannot be written, for these reasons; good when there is none, or none but warnings. */
    public static ImportVerdict of(List<ImportProblem> problems) {
        return new ImportVerdict(
                problems.stream().allMatch(ImportProblem::warning) ? ImportState.GOOD : ImportState.BAD,
                problems,
                null);
    }

    /** The same verdict, with what was found of the row. */
    public ImportVerdict finding(@Nullable Object what) {
        return new ImportVerdict(state, problems, what);
    }
}
