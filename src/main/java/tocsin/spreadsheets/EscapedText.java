package tocsin.spreadsheets;

import java.util.regex.Pattern;

/**
 * A workbook writes a character that XML cannot hold as {@code _x000D_}, and an underscore that would look like the beginning of one as
 * {@code _x005F_} (ECMA-376 part 1, 22.9.2.19). Whoever types such a code means its letters, so it goes out escaped and comes back whole.
 */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {}

    static String escaped(String text) {
        return text.indexOf('_') < 0 ? text : LOOKS_LIKE_ONE.matcher(text).replaceAll("_x005F_");
    }

    /** The text meant; line ends lose the carriage return that Windows puts in front of them. */
    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char meant = (char) Integer.parseInt(escape.group(1), 16);
            return meant == '\r' ? "" : java.util.regex.Matcher.quoteReplacement(String.valueOf(meant));
        });
    }
}
