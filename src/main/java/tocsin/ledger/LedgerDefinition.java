package tocsin.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.Permission;
import tocsin.foundation.PersonalDataPermission;
import tocsin.foundation.Text;

/**
 * A list of records, declared once. A room offers one as a Spring bean; a record type that exists only as data makes one from its data.
 * Expressions may use {@code :today} (the local day) and {@code :now}, which are the house clock's; never {@code now()}.
 *
 * @param name in URLs: {@code hazards}
 * @param section menu section it belongs to
 * @param subject where a row's record opens, {@code /hazards/{id}}
 * @param from where its rows are read
 * @param id expression of the row's id (uuid), unique within the ledger
 * @param area expression of the record's present area path ({@code collate "C"}); every query is bounded by it
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
        LedgerSource from,
        String id,
        String area,
        @Nullable String sector,
        Permission read,
        List<LedgerColumn> columns,
        String defaultSort,
        List<Total> totals) {

    /** Names in the address that are not columns, so no column that can be filtered may bear one. */
    static final Set<String> RESERVED =
            Set.of("area", "sector", "ids", "sort", "limit", "after", "format", "columns", "lang", "money");

    /**
     * @throws IllegalArgumentException when the declaration contradicts itself: a doubled or reserved key, a sort, small
     *     text or total that names no column
     */
    public LedgerDefinition {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        var keys = new HashSet<String>(Set.of("id"));
        for (var column : columns) {
            demand(keys.add(column.key()), name, "column key taken: " + column.key());
            demand(
                    column.filter() == LedgerColumn.Filter.NONE || !RESERVED.contains(column.key()),
                    name,
                    "column key reserved: " + column.key());
        }
        for (var column : columns) {
            demand(column.sub() == null || keys.contains(column.sub()), name, "no such sub: " + column.sub());
        }
        var sortKey = defaultSort.startsWith("-") ? defaultSort.substring(1) : defaultSort;
        demand(
                columns.stream().anyMatch(column -> column.key().equals(sortKey) && column.sortable()),
                name,
                "no such sort: " + defaultSort);
        for (var total : totals) {
            demand(keys.contains(total.filterColumn()), name, "no such total filter: " + total.filterColumn());
        }
    }

    private static void demand(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("ledger " + name + ": " + otherwise);
        }
    }

    /** The same ledger as this reader sees it: with telephones whole, or masked. */
    LedgerDefinition seenBy(Actor reader) {
        return reader.mayAnywhere(PersonalDataPermission.TELEPHONES) ? this : masked();
    }

    private LedgerDefinition masked() {
        return new LedgerDefinition(
                name,
                label,
                section,
                subject,
                from,
                id,
                area,
                sector,
                read,
                columns.stream().map(LedgerColumn::masked).toList(),
                defaultSort,
                totals);
    }

    /** A ledger whose rows are read from one table or join, with aliases. */
    public LedgerDefinition(
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
        this(
                name,
                label,
                section,
                subject,
                LedgerSource.of(from),
                id,
                area,
                sector,
                read,
                columns,
                defaultSort,
                totals);
    }

    /** A figure of the total row: counts rows for which the condition holds; touching it sets the filter. */
    public record Total(String key, Text label, String condition, String filterColumn, String filterValue) {}

    /** What narrows the list unless the question names the column itself. */
    List<LedgerFilter> narrowing() {
        return columns.stream()
                .flatMap(column -> Stream.ofNullable(column.unlessAsked())
                        .map(value -> LedgerFilterValues.read(column, List.of(value))))
                .toList();
    }

    /** The column of this key, when there is one. */
    public @Nullable LedgerColumn column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
