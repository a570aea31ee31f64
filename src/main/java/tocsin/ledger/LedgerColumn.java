package tocsin.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * One column of a ledger.
 *
 * @param key name in JSON, in the address bar and in exports; letters only
 * @param sql expression over the ledger's {@code from}; {@code null} parts stay empty cells
 * @param sub key of the column whose value stands small behind this one
 * @param shown false: reachable by filter, export and the column chooser, not shown at first
 */
public record LedgerColumn(
        String key,
        Text label,
        Type type,
        String sql,
        Filter filter,
        boolean sortable,
        boolean shown,
        @Nullable String sub,
        List<Value> values) {

    /** How a value is shown and exported. {@code CLOCK}: a day with a second expression under {@code <key>State}. Codes go out as text. */
    public enum Type {
        TEXT,
        CODE,
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
        return new LedgerColumn(key, Text.of(zh, en), Type.TEXT, sql, Filter.CONTAINS, true, true, null, List.of());
    }

    /** A code: never a number, also in Excel. */
    public static LedgerColumn code(String key, String zh, String en, String sql) {
        return new LedgerColumn(key, Text.of(zh, en), Type.CODE, sql, Filter.CONTAINS, true, true, null, List.of());
    }

    /** A number, a local day or an instant, found by a range. */
    public static LedgerColumn range(String key, String zh, String en, Type type, String sql) {
        return new LedgerColumn(key, Text.of(zh, en), type, sql, Filter.RANGE, true, true, null, List.of());
    }

    /** One of declared values, found by any set of them. */
    public static LedgerColumn oneOf(String key, String zh, String en, String sql, List<Value> values) {
        return new LedgerColumn(key, Text.of(zh, en), Type.ENUM, sql, Filter.SET, true, true, null, values);
    }

    /** Yes or no. */
    public static LedgerColumn yesNo(String key, String zh, String en, String sql) {
        return new LedgerColumn(key, Text.of(zh, en), Type.BOOLEAN, sql, Filter.EQUALS, false, false, null, List.of());
    }

    /** An id, never shown: for links and for filters such as {@code premisesId=…}. */
    public static LedgerColumn id(String key, String sql) {
        return new LedgerColumn(key, Text.same(key), Type.ID, sql, Filter.EQUALS, false, false, null, List.of());
    }

    /** The same column, not shown at first. */
    public LedgerColumn hidden() {
        return new LedgerColumn(key, label, type, sql, filter, sortable, false, sub, values);
    }

    /** The same column with another's value small behind it. */
    public LedgerColumn withSub(String behind) {
        return new LedgerColumn(key, label, type, sql, filter, sortable, shown, behind, values);
    }

    /** The same column, not to be sorted by. */
    public LedgerColumn unsorted() {
        return new LedgerColumn(key, label, type, sql, filter, false, shown, sub, values);
    }
}
