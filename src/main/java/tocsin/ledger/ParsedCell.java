package tocsin.ledger;

/** What came of reading a cell. */
public sealed interface ParsedCell {
    /** The text stands for this value. */
    record Good(Object value) implements ParsedCell {}

    /** The text stands for nothing. */
    record Bad(ImportProblem problem) implements ParsedCell {}

    static ParsedCell good(Object value) {
        return new Good(value);
    }

    static ParsedCell bad(ImportProblem problem) {
        return new Bad(problem);
    }
}
