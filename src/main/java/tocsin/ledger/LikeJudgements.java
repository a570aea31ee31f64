package tocsin.ledger;

import java.util.List;

/**
 * What becomes of rows that look like records on file, said beforehand (处理方式).
 *
 * @param same they are those records: passed over
 * @param another they are others: go in
 * @param skipped undecided: left out
 * @param reason why others are others
 */
public record LikeJudgements(Rows same, Rows another, Rows skipped, String reason) {
    /**
     * Which rows.
     *
     * @param lines their numbers in the file
     * @param rest true: also all that are named nowhere
     */
    public record Rows(List<Integer> lines, boolean rest) {
        /** No row at all. */
        public static final Rows NONE = new Rows(List.of(), false);

        public Rows {
            lines = List.copyOf(lines);
        }
    }
}
