package tocsin.spreadsheets;

/**
 * How a .csv is to be read, found out or said by somebody.
 *
 * @param separator between two cells
 */
public record CsvForm(TextEncoding encoding, Separator separator) {
    /** The characters that offices put between cells. */
    public enum Separator {
        COMMA(','),
        TAB('\t'),
        SEMICOLON(';'),
        BAR('|');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }
}
