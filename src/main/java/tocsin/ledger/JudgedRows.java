package tocsin.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** What becomes of a row that looks like a record on file once somebody has said whether it is that record. */
final class JudgedRows {
    /** Codes under which such rows are told: not judged yet, the same, another. */
    static final List<String> CODES =
            List.of(CellProblem.LIKE_ANOTHER.code(), CellProblem.JUDGED_SAME.code(), CellProblem.JUDGED_ANOTHER.code());

    private JudgedRows() {}

    /** Which rows a judgement of all turns: those nobody has judged; one taken back, those somebody has. */
    static List<String> turnedBy(@Nullable LikeJudgement judgement) {
        return judgement == null ? CODES.subList(1, CODES.size()) : CODES.subList(0, 1);
    }

    /** The doubt that a row is a record on file, when the check has it. */
    static @Nullable ImportProblem like(List<ImportProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.code().equals(CellProblem.LIKE_ANOTHER.code()))
                .findFirst()
                .orElse(null);
    }

    /** The same is passed over, whatever else is wrong with it; another stands as it would without the doubt. */
    static CheckedLine judged(CheckedLine line, ImportProblem like, LikeJudgement judgement) {
        if (judgement.same()) {
            return line.standing(ImportState.SAME, List.of(told(CellProblem.JUDGED_SAME, like, judgement)));
        }
        var problems = line.problems().stream()
                .map(problem -> problem == like ? told(CellProblem.JUDGED_ANOTHER, like, judgement) : problem)
                .toList();
        boolean bad = !problems.stream().allMatch(ImportProblem::warning);
        return line.standing(bad ? ImportState.BAD : line.state(), problems);
    }

    /** Not written, since nobody has said whether it is the record it looks like. */
    static CheckedLine leftOut(CheckedLine line) {
        var like = like(line.problems());
        if (like == null) {
            return line;
        }
        var words = CellProblem.LEFT_UNDECIDED.words(like.detail(), "");
        return line.standing(
                ImportState.BAD,
                List.of(new ImportProblem(
                        like.field(),
                        CellProblem.LEFT_UNDECIDED.code(),
                        CellProblem.LEFT_UNDECIDED.words(),
                        words,
                        null,
                        false)));
    }

    private static ImportProblem told(CellProblem as, ImportProblem like, LikeJudgement judgement) {
        var words = as.words(
                like.detail(), judgement.reason().isEmpty() ? Text.of("未写", "none given") : judgement.reason());
        return new ImportProblem(like.field(), as.code(), as.words(), words, null, true);
    }
}
