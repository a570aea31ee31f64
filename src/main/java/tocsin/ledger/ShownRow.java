package tocsin.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** The cells of a row that goes out: codes as words, amounts in the unit asked for, all in the reader's language. Each word is looked up once. */
final class ShownRow {
    private static final Text YES = Text.of("是", "Yes");
    private static final Text NO = Text.of("否", "No");

    private final List<Cell> cells;

    /** Where a value stands, and how it is shown. */
    private record Cell(String key, UnaryOperator<Object> shown) {}

    ShownRow(List<LedgerColumn> columns, MoneyUnit unit, Locale language) {
        this.cells = columns.stream()
                .map(column -> new Cell(column.key(), shown(column, unit, language)))
                .toList();
    }

    List<@Nullable Object> of(Map<String, @Nullable Object> row) {
        var values = new ArrayList<@Nullable Object>(cells.size());
        for (var cell : cells) {
            var value = row.get(cell.key());
            values.add(value == null ? null : cell.shown().apply(value));
        }
        return values;
    }

    private static UnaryOperator<Object> shown(LedgerColumn column, MoneyUnit unit, Locale language) {
        if (column.several() || column.type() == LedgerColumn.Type.ENUM) {
            var words = new HashMap<Object, Object>();
            return value -> value instanceof String code
                    ? words.computeIfAbsent(
                            code,
                            each -> column.several()
                                    ? column.labelsOf(code, language)
                                    : column.labelOf(code).in(language))
                    : value;
        }
        return switch (column.type()) {
            case BOOLEAN -> value -> value instanceof Boolean yes ? (yes ? YES : NO).in(language) : value;
            case MONEY -> value -> value instanceof BigDecimal yuan ? unit.of(yuan) : value;
            default -> value -> value;
        };
    }
}
