package tocsin.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;

/** Reads the address bar into a {@link LedgerQuery}. What it does not know it refuses by name: a filter ignored would be a wrong figure. */
@Component
class LedgerParameters {
    private static final String SELECTED = "ids";
    private static final Map<String, Text> WORDS = Map.of(
            "area", Text.of("区域", "area"),
            "sector", Text.of("行业", "sector"),
            "limit", Text.of("每页行数", "rows to a page"),
            "sort", Text.of("排序", "order"));
    private static final Text FILTER = Text.of("筛选", "a filter");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST_ROWS = 500;

    /** As many ids as an address may carry through every proxy. */
    private static final int MOST_SELECTED = 200;

    private final ObjectProvider<AreaLookup> areas;
    private final ObjectProvider<SectorLookup> sectors;
    private final ImportKinds kinds;

    LedgerParameters(ObjectProvider<AreaLookup> areas, ObjectProvider<SectorLookup> sectors, ImportKinds kinds) {
        this.areas = areas;
        this.sectors = sectors;
        this.kinds = kinds;
    }

    /**
     * The question in these parameters. A parameter without a value counts as not given.
     *
     * @throws tocsin.foundation.Problem 400 naming the parameter or value that does not fit
     */
    LedgerQuery read(LedgerDefinition ledger, Map<String, List<String>> parameters) {
        var given = parameters.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(value -> !value.isBlank()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(value -> !value.isBlank())
                                .toList()));
        var sortText = one(given, "sort");
        var descending = (sortText == null ? ledger.defaultSort() : sortText).startsWith("-");
        var sort = sort(ledger, sortText == null ? ledger.defaultSort() : sortText);
        var after = one(given, "after");
        return new LedgerQuery(
                path(one(given, "area"), "area", id -> areas.stream().flatMap(lookup -> lookup.areaPath(id).stream())),
                path(
                        one(given, "sector"),
                        "sector",
                        id -> sectors.stream().flatMap(lookup -> lookup.sectorPath(id).stream())),
                filters(ledger, given),
                sort,
                descending,
                limit(one(given, "limit")),
                after == null ? null : LedgerCursor.decode(after, (descending ? "-" : "") + sort.key()),
                null);
    }

    /**
     * The columns of an export in the order asked for; without a wish, those shown at first, each followed by its small text. For
     * somebody who may import such rows, what else the import needs to know each row again stands behind them.
     *
     * @throws tocsin.foundation.Problem 400 naming a column there is not
     */
    List<LedgerColumn> columns(LedgerDefinition ledger, @Nullable String keys, Actor by) {
        var wished = keys == null || keys.isBlank() ? shown(ledger) : asked(ledger, keys);
        var needed = kinds.find(ledger.name()).filter(kind -> by.mayAnywhere(kind.permission())).stream()
                .flatMap(kind -> kind.knownBy(ledger.columns()).stream());
        return Stream.concat(wished.stream(), needed).distinct().toList();
    }

    private static List<LedgerColumn> shown(LedgerDefinition ledger) {
        return ledger.columns().stream()
                .filter(LedgerColumn::shown)
                .flatMap(column -> Stream.of(column.key(), column.sub()))
                .flatMap(key ->
                        ledger.columns().stream().filter(column -> column.key().equals(key)))
                .distinct()
                .toList();
    }

    private static List<LedgerColumn> asked(LedgerDefinition ledger, String keys) {
        return Arrays.stream(keys.split(","))
                .map(key -> column(
                        ledger,
                        "columns",
                        key.strip(),
                        Text.of("导出列（columns）", "a column of an export (columns)"),
                        column -> column.type() != LedgerColumn.Type.ID))
                .distinct()
                .toList();
    }

    private static List<LedgerFilter> filters(LedgerDefinition ledger, Map<String, List<String>> given) {
        var filters = new ArrayList<LedgerFilter>();
        given.forEach((key, values) -> {
            if (!LedgerDefinition.RESERVED.contains(key)) {
                var column = column(ledger, key, key, FILTER, each -> each.filter() != LedgerColumn.Filter.NONE);
                if (column.unlessAsked() == null || !values.equals(List.of(LedgerColumn.ANY))) {
                    filters.add(LedgerFilterValues.read(column, values));
                }
            }
        });
        if (given.containsKey(SELECTED)) {
            // Whoever chose a row has seen it, whatever it is.
            filters.add(selected(ledger, given.get(SELECTED)));
        } else {
            ledger.narrowing().stream()
                    .filter(unasked -> !given.containsKey(unasked.column().key()))
                    .forEach(filters::add);
        }
        return filters;
    }

    /** Rows that somebody chose one by one. */
    private static LedgerFilter selected(LedgerDefinition ledger, List<String> ids) {
        var rows = LedgerFilterValues.read(LedgerColumn.own(ledger.id()), ids);
        if (rows instanceof LedgerFilter.OneOf(var column, var values)) {
            FoundationProblem.TOO_MANY_SELECTED.unless(values.size() <= MOST_SELECTED, values.size(), MOST_SELECTED);
        }
        return rows;
    }

    private static LedgerColumn sort(LedgerDefinition ledger, String text) {
        return column(
                ledger,
                "sort",
                text.startsWith("-") ? text.substring(1) : text,
                Text.of("排序（sort）", "an order (sort)"),
                LedgerColumn::sortable);
    }

    /**
     * The column of this key.
     *
     * @param parameter where the key stood
     * @param use what the column is wanted for
     * @throws tocsin.foundation.Problem 400 at the parameter, naming those that could be asked for
     */
    static LedgerColumn column(
            LedgerDefinition ledger, String parameter, String key, Text use, Predicate<LedgerColumn> usable) {
        var column = ledger.column(key);
        if (column == null || !usable.test(column)) {
            var keys = ledger.columns().stream().filter(usable).map(LedgerColumn::key);
            // A word of the address that is no filter may be one of the others, misspelt.
            var others = use == FILTER ? LedgerDefinition.RESERVED.stream().sorted() : Stream.<String>empty();
            throw LedgerProblem.NO_SUCH_COLUMN
                    .with(ledger.label(), use, key, Stream.concat(keys, others).collect(Collectors.joining(", ")))
                    .at("/" + parameter);
        }
        return column;
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_ROWS) {
                return limit;
            }
        } catch (NumberFormatException notNumber) {
            // refused below, like a number out of bounds
        }
        throw badValue(
                "limit",
                text,
                Text.of("须为 1 至 {0} 的整数", "a whole number from 1 to {0}").with(MOST_ROWS));
    }

    private static @Nullable AreaPath path(
            @Nullable String text, String parameter, Function<UUID, Stream<AreaPath>> lookup) {
        if (text == null) {
            return null;
        }
        try {
            return lookup.apply(UUID.fromString(text)).findFirst().orElseThrow(() -> noSuchNode(parameter, text));
        } catch (IllegalArgumentException notAnId) {
            throw noSuchNode(parameter, text);
        }
    }

    private static RuntimeException noSuchNode(String parameter, String text) {
        return badValue(parameter, text, Text.of("没有这个编号，请重新选择", "there is none with this id; choose again"));
    }

    private static RuntimeException badValue(String parameter, String value, Text wrong) {
        return LedgerProblem.BAD_VALUE
                .with(WORDS.getOrDefault(parameter, Text.same(parameter)), LedgerFilterValues.shortened(value), wrong)
                .at("/" + parameter);
    }

    private static @Nullable String one(Map<String, List<String>> given, String key) {
        var values = given.getOrDefault(key, List.of());
        if (values.size() > 1) {
            throw badValue(key, String.join(", ", values), Text.of("只能给一个值", "give one value only"));
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
