package tocsin.premises;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tocsin.foundation.Text;
import tocsin.rulebook.Catalogues;

/**
 * A measure that somebody may enter, as a column of a ledger and of a sheet.
 *
 * @param code in {@code premises-measures}
 * @param key of the column
 * @param label with its unit, the same in both
 */
record MeasureColumn(String code, String key, Text label) {
    /** A code becomes part of an expression, so nothing but a plain one does. */
    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9_]{1,60}");

    /** All that may be entered, in the order of the catalogue. */
    static List<MeasureColumn> all(Catalogues catalogues) {
        return catalogues.newest("premises-measures").stream()
                .filter(entry ->
                        entry.is("given") && PLAIN.matcher(entry.code()).matches())
                .map(entry -> new MeasureColumn(
                        entry.code(),
                        key(entry.code()),
                        entry.more().get("unit") instanceof Map<?, ?> unit
                                ? Text.of(
                                        entry.label().zh() + "（" + unit.get("zh") + "）",
                                        entry.label().en() + " (" + unit.get("en") + ")")
                                : entry.label()))
                .toList();
    }

    String expression() {
        return "(p.measures ->> '" + code + "')::numeric";
    }

    private static String key(String code) {
        var words = code.toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
