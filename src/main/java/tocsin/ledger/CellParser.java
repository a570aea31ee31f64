package tocsin.ledger;

/** Reads the text of a cell in a way of its own. */
@FunctionalInterface
public interface CellParser {
    /**
     * Reads a text that is not blank; spaces around it are gone.
     *
     * @return the value, or why the text is none
     */
    ParsedCell parse(String text, ImportField field);
}
