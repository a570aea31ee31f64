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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;

/**
 * Composes the SQL of every ledger. Here, and nowhere else, the reader's scope is laid over a list. Text enters a statement only from the
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
        var where = new Conditions();
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
        var order = (valued ? "(" + sort + ")" + direction + ", " : "") + "(" + ledger.id() + ")" + direction;
        var statement = "select " + selected(ledger, ledger.columns()) + ", (" + sort + ")::text as \"" + SORT_TEXT
                + "\" from " + ledger.from() + where.text() + " order by " + order + " limit " + limit;
        return where.bindInto(timed(statement))
                .query((row, n) -> row(ledger.columns(), row))
                .list();
    }

    /** How many rows the question has in all, then each of these totals, from one statement. */
    List<Long> counts(LedgerDefinition ledger, LedgerQuery query, Scope scope, List<LedgerDefinition.Total> totals) {
        var where = new Conditions();
        where.bound(ledger, query, scope);
        var counts = new StringBuilder("count(*)");
        totals.forEach(total -> counts.append(", count(*) filter (where " + total.condition() + ")"));
        return where.bindInto(timed("select " + counts + " from " + ledger.from() + where.text()))
                .query((row, n) -> {
                    var values = new ArrayList<Long>();
                    for (int column = 1; column <= totals.size() + 1; column++) {
                        values.add(row.getLong(column));
                    }
                    return List.copyOf(values);
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
        var where = new Conditions();
        where.bound(ledger, query, scope);
        var direction = query.descending() ? " desc" : " asc";
        var statement = "select " + selected(ledger, columns) + ", null as \"" + SORT_TEXT + "\" from " + ledger.from()
                + where.text() + " order by (" + query.sort().sql() + ")" + direction + " nulls last, (" + ledger.id()
                + ")" + direction;
        where.bindInto(timed(statement).withFetchSize(FETCH_ROWS))
                .query((ResultSet row) -> consumer.accept(row(columns, row).values()));
    }

    /** The rows of these ids that lie inside the scope and that the list shows unasked, in no order. */
    List<Row> found(LedgerDefinition ledger, Collection<UUID> ids, Scope scope) {
        var where = new Conditions();
        where.bound(Placed.of(ledger), scope);
        where.narrowed(ledger);
        where.add("(" + ledger.id() + ") = any(:ids)");
        return where.bindInto(timed("select " + selected(ledger, ledger.columns()) + ", null as \"" + SORT_TEXT
                                + "\" from " + ledger.from() + where.text())
                        .param("ids", ids.toArray(UUID[]::new)))
                .query((row, n) -> row(ledger.columns(), row))
                .list();
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
            case TEXT, CODE, ENUM, AREA, ID -> row.getString(column.key());
            case NUMBER, MONEY -> row.getBigDecimal(column.key());
            case DATE, CLOCK -> row.getObject(column.key(), LocalDate.class);
            case INSTANT -> {
                var moment = row.getObject(column.key(), OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case BOOLEAN -> row.getObject(column.key(), Boolean.class);
        };
    }

    /**
     * A row and where it stands in the order.
     *
     * @param sort its sort value as PostgreSQL writes it
     */
    record Row(UUID id, @Nullable String sort, Map<String, @Nullable Object> values) {}

    /**
     * Where rows say that they lie and whose they are, as expressions.
     *
     * @param owner null: the rows do not say whose they are
     */
    record Placed(
            String area, @Nullable String sector, @Nullable String owner) {
        /** Of a ledger, which says whose a row is in a column {@code organizationId}. */
        static Placed of(LedgerDefinition ledger) {
            var owner = ledger.column("organizationId");
            return new Placed(ledger.area(), ledger.sector(), owner == null ? null : owner.sql());
        }
    }

    /** Conditions joined by "and", and the values bound in them. */
    static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable String> values = new ArrayList<>();

        /** What the reader may see, then what was asked for. */
        void bound(LedgerDefinition ledger, LedgerQuery query, Scope scope) {
            bound(Placed.of(ledger), scope);
            if (query.area() != null) {
                add(inside(ledger.area(), query.area()));
            }
            if (query.sector() != null && ledger.sector() != null) {
                add(inside(ledger.sector(), query.sector()));
            }
            query.filters().forEach(filter -> add(condition(filter)));
        }

        void narrowed(LedgerDefinition ledger) {
            ledger.narrowing().forEach(filter -> add(condition(filter)));
        }

        /** What the reader may see, of rows placed so. */
        void bound(Placed placed, Scope scope) {
            add(scope.parts().stream()
                    .map(part -> "(" + inside(placed.area(), part.area()) + " and "
                            + (placed.sector() == null ? "true" : inside(placed.sector(), part.sector())) + " and "
                            + owned(placed, part) + ")")
                    .collect(Collectors.joining(" or ", "(false or ", ")")));
        }

        /** A part for one organization reaches only rows that say whose they are. */
        private String owned(Placed placed, Scope.Part part) {
            if (part.organization() == null) {
                return "true";
            }
            return placed.owner() == null
                    ? "false"
                    : "(" + placed.owner() + ") = " + bind(part.organization().toString()) + "::uuid";
        }

        private String inside(String path, AreaPath node) {
            return node.equals(AreaPath.EVERYWHERE)
                    ? "true"
                    : "((" + path + ") collate \"C\" >= " + bind(node.from()) + " and (" + path + ") collate \"C\" < "
                            + bind(node.until()) + ")";
        }

        private String condition(LedgerFilter filter) {
            var expression = "(" + filter.column().sql() + ")";
            return switch (filter) {
                case LedgerFilter.Contains contains -> holds(contains);
                case LedgerFilter.OneOf anyOf
                when anyOf.column().several() ->
                    "string_to_array(" + expression + ", ',') && "
                            + anyOf.values().stream()
                                    .map(value -> bind(value) + "::text")
                                    .collect(Collectors.joining(", ", "array[", "]"));
                case LedgerFilter.OneOf oneOf ->
                    expression
                            + oneOf.values().stream().map(this::bind).collect(Collectors.joining(", ", " in (", ")"));
                case LedgerFilter.Between between -> {
                    var ends = new ArrayList<String>();
                    if (between.from() != null) {
                        ends.add(expression + " >= " + bind(between.from()));
                    }
                    if (between.until() != null) {
                        ends.add(expression + (between.exclusive() ? " < " : " <= ") + bind(between.until()));
                    }
                    yield String.join(" and ", ends);
                }
            };
        }

        private String holds(LedgerFilter.Contains asked) {
            return asked.column().holds(bind("%" + asked.part().replaceAll("([\\\\%_])", "\\\\$1") + "%"));
        }

        void add(String condition) {
            conditions.add(condition);
        }

        String bind(@Nullable String value) {
            values.add(value);
            return ":v" + (values.size() - 1);
        }

        String text() {
            return " where " + String.join(" and ", conditions);
        }

        JdbcClient.StatementSpec bindInto(JdbcClient.StatementSpec statement) {
            for (int index = 0; index < values.size(); index++) {
                statement.param("v" + index, values.get(index), Types.OTHER);
            }
            return statement;
        }
    }
}
