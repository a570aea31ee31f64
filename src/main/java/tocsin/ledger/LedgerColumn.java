package tocsin.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * One column of a ledger.
 *
 * @param key name in JSON, in the address bar and in exports; letters only
 * @param sql expression over the ledger's {@code from}; {@code null} parts stay empty cells
 * @param stateSql of a {@code CLOCK} only: expression of RUNNING, SETTLED or STOPPED, given out under {@code <key>State}
 * @param sub key of the column whose value stands small behind this one
 * @param several the expression gives codes joined by commas, any of which may be asked for
 * @param englishSql expression of what an English reader reads instead, given out under {@code <key>En}; {@code null}: the same
 * @param shown false: reachable by filter, export and the column chooser, not shown at first
 * @param unlessAsked the only value of rows that are shown to a question that does not name this column; {@code null}: every row is
 */
public record LedgerColumn(
        String key,
        Text label,
        Type type,
        String sql,
        @Nullable String stateSql,
        Filter filter,
        boolean sortable,
        boolean shown,
        @Nullable String sub,
        List<Value> values,
        boolean several,
        @Nullable String englishSql,
        @Nullable String unlessAsked) {
    /** Asked of a column that narrows a ledger by itself: every row, whatever its value. */
    static final String ANY = "any";

    private static final String ENGLISH = "En";

    /** A column whose values read the same in both languages, or are codes. */
    public LedgerColumn(
            String key,
            Text label,
            Type type,
            String sql,
            @Nullable String stateSql,
            Filter filter,
            boolean sortable,
            boolean shown,
            @Nullable String sub,
            List<Value> values,
            boolean several) {
        this(key, label, type, sql, stateSql, filter, sortable, shown, sub, values, several, null, null);
    }

    public LedgerColumn {
        if (!key.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("a column key is letters and digits: " + key);
        }
        if ((type == Type.CLOCK) != (stateSql != null)) {
            throw new IllegalArgumentException("a clock, and only a clock, has a state: " + key);
        }
        values = List.copyOf(values);
    }

    /**
     * How a value is shown and exported. {@code CLOCK}: a day with a second expression under {@code <key>State}. Codes go out as text, and so
     * do telephones: whole or masked, by who reads.
     */
    public enum Type {
        TEXT,
        CODE,
        TELEPHONE,
        MASKED_TELEPHONE,
        NUMBER,
        DATE,
        INSTANT,
        ENUM,
        BOOLEAN,
        CLOCK,
        AREA,
        MONEY,
        ID
    }

    /** How a column may be asked for. */
    public enum Filter {
        NONE,
        CONTAINS,
        EQUALS,
        SET,
        RANGE
    }

    /** One value of an {@code ENUM} column. */
    public record Value(String code, Text label) {}

    /** A column found by part of its text. */
    public static LedgerColumn text(String key, String zh, String en, String sql) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.TEXT, sql, null, Filter.CONTAINS, true, true, null, List.of(), false);
    }

    /** A code: never a number, also in Excel. */
    public static LedgerColumn code(String key, String zh, String en, String sql) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.CODE, sql, null, Filter.CONTAINS, true, true, null, List.of(), false);
    }

    /** A telephone: whole to whoever may see telephones, to all others masked, and then neither asked for nor sorted by, which would tell it. */
    public static LedgerColumn telephone(String key, String zh, String en, String sql) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.TELEPHONE, sql, null, Filter.CONTAINS, true, true, null, List.of(), false);
    }

    /** The same column for whoever may not see telephones. */
    LedgerColumn masked() {
        return type != Type.TELEPHONE
                ? this
                : new LedgerColumn(
                        key, label, Type.MASKED_TELEPHONE, sql, null, Filter.NONE, false, shown, sub, values, false);
    }

    /** A text found only whole: what lines of a count stand for. */
    public static LedgerColumn exact(String key, String zh, String en, String sql) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.TEXT, sql, null, Filter.EQUALS, true, true, null, List.of(), false);
    }

    /** A number, a local day or an instant, found by a range. */
    public static LedgerColumn range(String key, String zh, String en, Type type, String sql) {
        return new LedgerColumn(
                key, Text.of(zh, en), type, sql, null, Filter.RANGE, true, true, null, List.of(), false);
    }

    /** One of declared values, found by any set of them. */
    public static LedgerColumn oneOf(String key, String zh, String en, String sql, List<Value> values) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.ENUM, sql, null, Filter.SET, true, true, null, values, false);
    }

    /** Any number of declared values, joined by commas in the expression; found by any set of them. */
    public static LedgerColumn anyOf(String key, String zh, String en, String sql, List<Value> values) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.ENUM, sql, null, Filter.SET, false, true, null, values, true);
    }

    /** The name of a place. */
    public static LedgerColumn area(String key, String zh, String en, String sql) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.AREA, sql, null, Filter.CONTAINS, true, true, null, List.of(), false);
    }

    /** A deadline: the last day, and whether the clock is RUNNING, SETTLED or STOPPED; found by a range of days. */
    public static LedgerColumn clock(String key, String zh, String en, String dueOnSql, String stateSql) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.CLOCK, dueOnSql, stateSql, Filter.RANGE, true, true, null, List.of(), false);
    }

    /** Yes or no. */
    public static LedgerColumn yesNo(String key, String zh, String en, String sql) {
        return new LedgerColumn(
                key, Text.of(zh, en), Type.BOOLEAN, sql, null, Filter.EQUALS, false, false, null, List.of(), false);
    }

    /** An id, never shown: for links and for filters such as {@code premisesId=…}. */
    public static LedgerColumn id(String key, String sql) {
        return new LedgerColumn(
                key, Text.same(key), Type.ID, sql, null, Filter.EQUALS, false, false, null, List.of(), false);
    }

    /** The rows' own ids: not a column, but asked for like one. */
    static LedgerColumn own(String sql) {
        return new LedgerColumn(
                "ids",
                Text.of("选中的行", "Selected rows"),
                Type.ID,
                sql,
                null,
                Filter.SET,
                false,
                false,
                null,
                List.of(),
                false);
    }

    /** The same column, not shown at first. */
    public LedgerColumn hidden() {
        return changed(sortable, false, sub, englishSql, unlessAsked);
    }

    /** The same column with another's value small behind it. */
    public LedgerColumn withSub(String behind) {
        return changed(sortable, shown, behind, englishSql, unlessAsked);
    }

    /** The same column, not to be sorted by. */
    public LedgerColumn unsorted() {
        return changed(false, shown, sub, englishSql, unlessAsked);
    }

    /** The same column, of which an English reader reads something else, such as shipped words in English. */
    public LedgerColumn inEnglish(String expression) {
        return changed(sortable, shown, sub, expression, unlessAsked);
    }

    /** The same column; only rows of this value are shown to a question that does not name it. */
    public LedgerColumn unlessAsked(String value) {
        return changed(sortable, shown, sub, englishSql, value);
    }

    private LedgerColumn changed(
            boolean sorts, boolean shows, @Nullable String behind, @Nullable String english, @Nullable String unless) {
        return new LedgerColumn(
                key, label, type, sql, stateSql, filter, sorts, shows, behind, values, several, english, unless);
    }

    /** What is given out beside the value, key to expression: a clock's state, the words in English. */
    Map<String, String> beside() {
        if (stateSql != null) {
            return Map.of(key + "State", stateSql);
        }
        return englishSql == null ? Map.of() : Map.of(key + ENGLISH, englishSql);
    }

    /**
     * True of a row whose words hold a pattern in either language. The English ones are mostly the Chinese for want of others: to see that
     * costs less than to look through them again.
     */
    String holds(String pattern) {
        var found = "(" + sql + ") ilike " + pattern;
        return englishSql == null
                ? found
                : "(%1$s or ((%2$s) collate \"C\" is distinct from (%3$s) and (%2$s) ilike %4$s))"
                        .formatted(found, englishSql, sql, pattern);
    }

    /** The same column as a reader of this language reads it, and nothing beside the value: what goes into a cell. */
    LedgerColumn read(Locale language) {
        return new LedgerColumn(
                key,
                label,
                type == Type.CLOCK ? Type.DATE : type,
                englishSql != null && language.getLanguage().equals("en") ? englishSql : sql,
                null,
                filter,
                sortable,
                shown,
                sub,
                values,
                several);
    }

    /** The label of a code, or the code itself when none is declared. */
    Text labelOf(String code) {
        return values.stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .map(Value::label)
                .orElse(Text.same(code));
    }

    /** The labels of codes joined by commas. */
    String labelsOf(String codes, Locale language) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> labelOf(code).in(language))
                .collect(Collectors.joining(language.getLanguage().equals("en") ? ", " : "、"));
    }
}
