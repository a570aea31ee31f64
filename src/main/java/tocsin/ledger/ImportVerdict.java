package tocsin.ledger;

import java.util.List;

/** What a room says about one row before anything is written. */
public record ImportVerdict(ImportState state, List<ImportProblem> problems) {
    private static final ImportVerdict GOOD = new ImportVerdict(ImportState.GOOD, List.of());
    private static final ImportVerdict SAME = new ImportVerdict(ImportState.SAME, List.of());

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
                problems.stream().allMatch(ImportProblem::warning) ? ImportState.GOOD : ImportState.BAD, problems);
    }
}
