package tocsin.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A page of a ledger as the reader may see it.
 *
 * @param rows {@code id} and each column's value under its key; dates as ISO-8601, a clock's state under {@code <key>State}
 * @param total how many rows there are in all pages
 * @param next for {@code after} of the next page, {@code null} on the last
 */
public record LedgerPage(
        List<Map<String, @Nullable Object>> rows,
        long total,
        List<Total> totals,
        @Nullable String next) {

    /** A figure of the total row; its filter opens the rows it counts. */
    public record Total(String key, Text label, long value, Map<String, String> filter) {}
}
