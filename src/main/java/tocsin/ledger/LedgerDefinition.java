package tocsin.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/**
 * A list of records, declared once. A room offers one as a Spring bean; a record type that exists only as data makes one from its data.
 *
 * @param name in URLs: {@code hazards}
 * @param section menu section it belongs to
 * @param subject where a row's record opens, {@code /hazards/{id}}
 * @param from table or join after {@code from}, with aliases
 * @param id expression of the row's id (uuid), unique within the ledger
 * @param area expression of the record's present area path; every query is bounded by it
 * @param sector expression of the record's sector path, or {@code null} when the record has none: then only area bounds
 * @param read what a reader must be allowed
 * @param defaultSort column key, with a minus for descending
 * @param totals figures of the total row beside the count
 */
public record LedgerDefinition(
        String name,
        Text label,
        String section,
        String subject,
        String from,
        String id,
        String area,
        @Nullable String sector,
        Permission read,
        List<LedgerColumn> columns,
        String defaultSort,
        List<Total> totals) {

    /** A figure of the total row: counts rows for which the condition holds; touching it sets the filter. */
    public record Total(String key, Text label, String condition, String filterColumn, String filterValue) {}

    /** The column of this key, when there is one. */
    public @Nullable LedgerColumn column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst().orElse(null);
    }
}
