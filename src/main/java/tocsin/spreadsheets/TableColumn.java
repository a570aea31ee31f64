package tocsin.spreadsheets;

/**
 * A column of a table to be written.
 *
 * @param heading its words in the reader's language
 * @param format how its values are kept in the file
 */
public record TableColumn(String heading, Format format) {
    /** How a value is kept. */
    public enum Format {
        TEXT,
        /** Text also when it looks like a number: {@code 0099} keeps its zeros. */
        CODE,
        NUMBER,
        MONEY,
        DATE,
        INSTANT
    }
}
