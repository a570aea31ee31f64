package tocsin.ledger;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.spreadsheets.SheetCell;
import tocsin.spreadsheets.SheetRow;

/** Knows by which headings people call the fields of a kind. Spaces, case, full-width forms, stars, brackets and units do not matter. */
final class Headings {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|〔[^〕]*〕|<[^>]*>");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Map<String, String> sure = new LinkedHashMap<>();
    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, String> withoutBrackets = new LinkedHashMap<>();

    Headings(List<ImportField> fields) {
        for (var field : fields) {
            know(field.key(), field.label().zh());
            know(field.key(), field.label().en());
            know(field.key(), field.key());
            field.headings().forEach(heading -> know(field.key(), heading));
            field.sure().forEach(heading -> {
                sure.putIfAbsent(normal(heading), field.key());
                know(field.key(), heading);
            });
        }
    }

    private void know(String field, String heading) {
        exact.putIfAbsent(normal(heading), field);
        withoutBrackets.putIfAbsent(withoutBrackets(heading), field);
    }

    /** The field a heading means, if any. */
    @Nullable
    String fieldOf(String heading) {
        var certain = sure.get(normal(heading));
        var whole = certain != null ? certain : exact.get(normal(heading));
        return whole != null ? whole : withoutBrackets.get(withoutBrackets(heading));
    }

    /** True when a heading leaves no doubt which field it means. */
    boolean isSure(String heading) {
        return sure.containsKey(normal(heading));
    }

    /** How many different fields the cells of a row name. */
    int score(SheetRow row) {
        return (int) row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isBlank())
                .map(this::fieldOf)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }

    /** A heading as it is compared. */
    static String normal(String heading) {
        var narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(narrow).replaceAll("");
    }

    private static String withoutBrackets(String heading) {
        var narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        var outside = normal(BRACKETS.matcher(narrow).replaceAll(""));
        return outside.isEmpty() ? normal(heading) : outside;
    }

    /** The set of a row's headings as one text, for finding the mapping it was given last time. */
    static String setOf(List<ImportColumn> columns) {
        return columns.stream()
                .map(column -> normal(column.heading()))
                .filter(heading -> !heading.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
