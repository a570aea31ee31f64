package tocsin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.MaskedTelephone;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;

/**
 * Composes the SQL of every ledger. Text enters a statement only from the
 * declaration; what a reader sends is always bound, its type left to the column it is compared with.
 */
@Repository
class LedgerStore {
    private static final int FETCH_ROWS = 1_000;
    private static final String SORT_TEXT = "__sort";

    private final JdbcClient sql;
    private final TownClock clock;

    LedgerStore(JdbcClient sql, TownClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The rows of one page, one more than asked when there is a next page. */
    List<Row> page(LedgerDefinition ledger, LedgerQuery query, Scope scope) {
        var after = query.after();
        var rows = new ArrayList<Row>();
        if (after == null || after.value() != null) {
            rows.addAll(part(ledger, query, scope, after, true, query.limit() + 1));
        }
        // Rows without a sort value stand last in both directions; two statements let an index serve each.
        if (rows.size() <= query.limit()) {
            var behind = after == null || after.value() != null ? null : after;
            rows.addAll(part(ledger, query, scope, behind, false, query.limit() + 1 - rows.size()));
        }
        return rows;
    }

    private List<Row> part(
            LedgerDefinition ledger,
            LedgerQuery query,
            Scope scope,
            @Nullable LedgerCursor after,
            boolean valued,
            int limit) {
        var sort = query.sort().sql();
        var where = new LedgerConditions();
        where.bound(ledger, query, scope);
        where.add("(" + sort + ") is " + (valued ? "not null" : "null"));
        var compare = query.descending() ? "<" : ">";
        if (after != null && valued) {
            where.add("((" + sort + "), (" + ledger.id() + ")) " + compare + " (" + where.bind(after.value()) + ", "
                    + where.bind(after.id().toString()) + ")");
        } else if (after != null) {
            where.add("(" + ledger.id() + ") " + compare + " "
                    + where.bind(after.id().toString()));
        }
        var direction = query.descending() ? " desc" : " asc";
        var order = " order by " + (valued ? "(" + sort + ")" + direction + ", " : "") + "(" + ledger.id() + ")"
                + direction;
        return bound(where, timed(shown(ledger, sort, where, order, order + " limit " + limit)))
                .query((row, n) -> row(ledger.columns(), row))
                .list();
    }

    /** First which rows stand on the page, by as little as that takes; then all about these. */
    private static String shown(
            LedgerDefinition ledger, String sort, LedgerConditions where, String order, String orderAndLimit) {
        var selected =
                "select " + selected(ledger, ledger.columns()) + ", (" + sort + ")::text as \"" + SORT_TEXT + "\"";
        var source = ledger.from();
        if (source.beside().isEmpty()) {
            return selected + " from " + source.whole() + where.text() + orderAndLimit;
        }
        return "with __page as materialized (select (" + ledger.id() + ") as id from "
                + source.neededBy(where.text() + orderAndLimit) + where.text() + orderAndLimit + ") " + selected
                + " from __page join " + source.rows() + " on (" + ledger.id() + ") = __page.id"
                + source.whole().substring(source.rows().length()) + order;
    }

    /**
     * What a question counts.
     *
     * @param counts how many rows it has in all, then each of its totals
     * @param few which they are, when they are few and the question narrows the list
     */
    record Counted(List<Long> counts, @Nullable List<UUID> few) {
        /** So many are sorted sooner than a page of them is found by walking the list in its order. */
        static final int FEW = 2_000;
    }

    /** Counts a question's rows and those of these totals, in one statement. */
    Counted counted(LedgerDefinition ledger, LedgerQuery query, Scope scope, List<LedgerDefinition.Total> totals) {
        var where = new LedgerConditions();
        where.bound(ledger, query, scope);
        var counts = new StringBuilder("count(*)");
        totals.forEach(total -> counts.append(", count(*) filter (where " + total.condition() + ")"));
        counts.append(
                query.narrows()
                        ? ", case when count(*) <= " + Counted.FEW + " then array_agg(" + ledger.id() + ") end as few"
                        : ", null::uuid[] as few");
        return bound(
                        where,
                        timed("select " + counts + " from " + ledger.from().neededBy(counts + where.text())
                                + where.text()))
                .query((row, n) -> {
                    var values = new ArrayList<Long>();
                    for (int column = 1; column <= totals.size() + 1; column++) {
                        values.add(row.getLong(column));
                    }
                    var few = row.getArray("few");
                    return new Counted(List.copyOf(values), few == null ? null : List.of((UUID[]) few.getArray()));
                })
                .single();
    }

    /** Hands over every row in order, some at a time from the server's cursor; call it inside a transaction. */
    void each(
            LedgerDefinition ledger,
            LedgerQuery query,
            Scope scope,
            List<LedgerColumn> columns,
            Consumer<Map<String, @Nullable Object>> consumer) {
        var where = new LedgerConditions();
        where.bound(ledger, query, scope);
        var direction = query.descending() ? " desc" : " asc";
        var selected = "select " + selected(ledger, columns) + ", null as \"" + SORT_TEXT + "\"";
        var order =
                " order by (" + query.sort().sql() + ")" + direction + " nulls last, (" + ledger.id() + ")" + direction;
        var statement =
                selected + " from " + ledger.from().neededBy(selected + where.text() + order) + where.text() + order;
        bound(where, timed(statement).withFetchSize(FETCH_ROWS))
                .query((ResultSet row) -> consumer.accept(row(columns, row).values()));
    }

    /** The rows of these ids that lie inside the scope and that the list shows unasked, in no order. */
    List<Row> found(LedgerDefinition ledger, Collection<UUID> ids, Scope scope) {
        var where = new LedgerConditions();
        where.bound(LedgerConditions.Placed.of(ledger), scope);
        where.narrowed(ledger);
        where.add("(" + ledger.id() + ") = any(:ids)");
        return bound(
                        where,
                        timed("select " + selected(ledger, ledger.columns()) + ", null as \"" + SORT_TEXT + "\" from "
                                        + ledger.from().whole() + where.text())
                                .param("ids", ids.toArray(UUID[]::new)))
                .query((row, n) -> row(ledger.columns(), row))
                .list();
    }

    /** The values of conditions, their types left to the columns they are compared with. */
    static JdbcClient.StatementSpec bound(LedgerConditions where, JdbcClient.StatementSpec statement) {
        where.values().forEach((name, value) -> statement.param(name, value, Types.OTHER));
        return statement;
    }

    /** A declaration may speak of {@code :today} and {@code :now}; both are the house clock's, never the database's. */
    private JdbcClient.StatementSpec timed(String statement) {
        return sql.sql(statement)
                .param("today", clock.today())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static String selected(LedgerDefinition ledger, List<LedgerColumn> columns) {
        var expressions = new ArrayList<String>();
        expressions.add("(" + ledger.id() + ") as \"id\"");
        for (var column : columns) {
            expressions.add("(" + column.sql() + ") as \"" + column.key() + "\"");
            column.beside().forEach((key, beside) -> expressions.add("(" + beside + ") as \"" + key + "\""));
        }
        return String.join(", ", expressions);
    }

    private static Row row(List<LedgerColumn> columns, ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var id = row.getObject("id", UUID.class);
        values.put("id", id.toString());
        for (var column : columns) {
            values.put(column.key(), value(column, row));
            for (var beside : column.beside().keySet()) {
                values.put(beside, row.getString(beside));
            }
        }
        return new Row(id, row.getString(SORT_TEXT), values);
    }

    private static @Nullable Object value(LedgerColumn column, ResultSet row) throws SQLException {
        return switch (column.type()) {
            case TEXT, CODE, TELEPHONE, ENUM, AREA, ID -> row.getString(column.key());
            case MASKED_TELEPHONE -> masked(row.getString(column.key()));
            case NUMBER, MONEY -> row.getBigDecimal(column.key());
            case DATE, CLOCK -> row.getObject(column.key(), LocalDate.class);
            case INSTANT -> {
                var moment = row.getObject(column.key(), OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case BOOLEAN -> row.getObject(column.key(), Boolean.class);
        };
    }

    private static @Nullable String masked(@Nullable String telephone) {
        return telephone == null ? null : MaskedTelephone.of(telephone);
    }

    /**
     * A row and where it stands in the order.
     *
     * @param sort its sort value as PostgreSQL writes it
     */
    record Row(UUID id, @Nullable String sort, Map<String, @Nullable Object> values) {}
}
