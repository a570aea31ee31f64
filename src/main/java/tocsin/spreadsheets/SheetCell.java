package tocsin.spreadsheets;

/**
 * What a cell shows.
 *
 * @param text its words; a date as {@code 2026-03-12} or {@code 2026-03-12 08:30:00}, a number in plain digits
 * @param kind whether the text can be relied upon
 * @param note what stands behind the kind: the formula, or the range merged
 */
public record SheetCell(String text, Kind kind, String note) {
    /** Why a text may not be what its writer means. */
    public enum Kind {
        /** Typed by somebody. */
        PLAIN,
        /** Computed when Excel last saved it; the text may be stale. */
        FORMULA,
        /** Covered by a merged cell, so it holds nothing of its own. */
        MERGED,
        /** Excel shows an error such as {@code #N/A}. */
        ERROR,
        /** A number of more than 15 digits: Excel has already turned its last digits into zeros. */
        ROUNDED
    }

    public static final SheetCell EMPTY = plain("");

    public static SheetCell plain(String text) {
        return new SheetCell(text, Kind.PLAIN, "");
    }

    /** True when it shows nothing. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
