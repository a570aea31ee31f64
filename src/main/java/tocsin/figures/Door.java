package tocsin.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of which ledger a figure counts. In the filters' values stand {@code {from}} and {@code {until}}, the period's first and
 * last day, and {@code {after}}, the day after the last.
 *
 * @param ledger the ledger's name in URLs
 * @param present filter for a period that ends today
 * @param past filter for a period that ended before; {@code null}: the ledger cannot tell, so such a figure is not shown
 */
public record Door(
        String ledger,
        Map<String, String> present,
        @Nullable Map<String, String> past) {

    /** The same filter whenever the period ends. */
    public static Door always(String ledger, Map<String, String> filter) {
        return new Door(ledger, filter, filter);
    }

    /** The door of one figure: the ledger and the columns' filter values. */
    public record Opening(String ledger, Map<String, String> filter) {}

    /** The filter for a period, {@code null} when it cannot be opened. */
    public @Nullable Opening open(Period period, LocalDate today) {
        var filter = period.until().isBefore(today) ? past : present;
        if (filter == null) {
            return null;
        }
        var filled = new LinkedHashMap<String, String>();
        filter.forEach((column, value) -> filled.put(
                column,
                value.replace("{from}", period.from().toString())
                        .replace("{until}", period.until().toString())
                        .replace("{after}", period.until().plusDays(1).toString())));
        return new Opening(ledger, filled);
    }
}
