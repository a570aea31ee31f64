package tocsin.spreadsheets;

import java.util.regex.Pattern;

/**
 * Keeps a text from becoming a formula when Excel opens a .csv: what begins like one gets an apostrophe in front, and loses it again when
 * the file comes back.
 */
final class CsvText {
    private static final Pattern FORMULA_LIKE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvText() {}

    static String guarded(String text) {
        return FORMULA_LIKE.matcher(text).matches() ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && FORMULA_LIKE.matcher(text.substring(1)).matches() ? text.substring(1) : text;
    }
}
