package tocsin.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/**
 * What is asked of a ledger, checked against its declaration. It can only narrow: the reader's scope is added by {@link LedgerStore}.
 *
 * @param area only records in this subtree, {@code null}: all the reader may see
 * @param sector only records in this subtree of sectors
 * @param limit rows to a page
 * @param after go on behind this row
 * @param among its rows are known to be among these; {@code null}: it is not known which they are
 */
record LedgerQuery(
        @Nullable AreaPath area,
        @Nullable AreaPath sector,
        List<LedgerFilter> filters,
        LedgerColumn sort,
        boolean descending,
        int limit,
        @Nullable LedgerCursor after,
        @Nullable List<UUID> among) {

    /** The same, its rows being known to be among these. */
    LedgerQuery among(@Nullable List<UUID> known) {
        return new LedgerQuery(area, sector, filters, sort, descending, limit, after, known);
    }

    /** Asks for less than everything the reader may see and the list shows unasked. */
    boolean narrows() {
        return area != null
                || sector != null
                || filters.stream().anyMatch(filter -> filter.column().unlessAsked() == null);
    }

    /** The order as it stands in the address bar. */
    String sortText() {
        return (descending ? "-" : "") + sort.key();
    }

    /** Tells one question from another within this program's run, whatever the order and the page. */
    int fingerprint() {
        return Objects.hash(area, sector, filters);
    }
}
