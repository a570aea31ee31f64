package tocsin.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;

/** Conditions joined by "and", and the values bound in them. Here, and nowhere else, the reader's scope is laid over a list. */
final class LedgerConditions {
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
        if (query.among() != null) {
            var ids = query.among().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
            add("(" + ledger.id() + ") = any(" + bind(ids) + "::uuid[])");
        }
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
                expression + oneOf.values().stream().map(this::bind).collect(Collectors.joining(", ", " in (", ")"));
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

    /** What is bound, under the names that stand in the text. */
    Map<String, @Nullable String> values() {
        var named = new LinkedHashMap<String, @Nullable String>();
        values.forEach(value -> named.put("v" + named.size(), value));
        return named;
    }

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
}
