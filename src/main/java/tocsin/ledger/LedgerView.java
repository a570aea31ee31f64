package tocsin.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * What a screen must know to show a ledger.
 *
 * @param exportsAtOnce up to how many rows an export is waited for; more go out as a job
 */
record LedgerView(
        String name,
        Text label,
        String section,
        String subject,
        String defaultSort,
        boolean canImport,
        boolean canExport,
        long exportsAtOnce,
        List<Column> columns) {

    /**
     * A column for people; expressions stay on the server.
     *
     * @param unlessAsked the value the list is narrowed to unless the question names this column; {@code any} lifts it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            String key,
            Text label,
            LedgerColumn.Type type,
            @Nullable String sub,
            LedgerColumn.Filter filter,
            boolean sortable,
            boolean shown,
            @Nullable List<LedgerColumn.Value> values,
            @Nullable String unlessAsked) {

        static Column of(LedgerColumn column) {
            return new Column(
                    column.key(),
                    column.label(),
                    column.type(),
                    column.sub(),
                    column.filter(),
                    column.sortable(),
                    column.shown(),
                    column.values().isEmpty() ? null : column.values(),
                    column.unlessAsked());
        }
    }

    static LedgerView of(LedgerDefinition ledger, boolean canImport, long exportsAtOnce) {
        return new LedgerView(
                ledger.name(),
                ledger.label(),
                ledger.section(),
                ledger.subject(),
                ledger.defaultSort(),
                canImport,
                true,
                exportsAtOnce,
                ledger.columns().stream()
                        .filter(column -> column.type() != LedgerColumn.Type.ID)
                        .map(Column::of)
                        .toList());
    }
}
