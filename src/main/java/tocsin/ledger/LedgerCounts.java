package tocsin.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * The rows of a ledger counted by where they lie, or by another column, and each line by the values of one column. Every figure opens the
 * rows it counts.
 *
 * @param column what each line is split by
 * @param values the values of that column that occur or are declared, in their order; an empty code: rows without one
 */
record LedgerCounts(String column, List<Value> values, List<Line> lines) {
    /** A value of the column. */
    record Value(String code, Text label) {}

    /**
     * One line.
     *
     * @param area the node it stands for, when lines are nodes; {@code null}: rows that lie at the node asked about itself
     * @param filter what opens its rows, beside what was asked
     * @param counts in the order of the values
     */
    record Line(@Nullable UUID area, Text label, Map<String, String> filter, long total, List<Long> counts) {}
}
