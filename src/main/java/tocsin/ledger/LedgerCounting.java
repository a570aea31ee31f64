package tocsin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** Counts a ledger down the areas or by one of its columns, of the same rows its list shows. */
@Service
class LedgerCounting {
    private static final Text HERE = Text.of("本级", "Here itself");
    private static final Text NONE = Text.of("未填", "Not given");

    private final Ledgers ledgers;
    private final LedgerParameters parameters;
    private final LedgerCountStore store;
    private final ObjectProvider<AreaLookup> areas;

    LedgerCounting(
            Ledgers ledgers, LedgerParameters parameters, LedgerCountStore store, ObjectProvider<AreaLookup> areas) {
        this.ledgers = ledgers;
        this.parameters = parameters;
        this.store = store;
        this.areas = areas;
    }

    /**
     * Counts the rows a question finds.
     *
     * @param columnKey a column of declared values or of yes and no
     * @param by {@code area} for the nodes just below the one asked about, else the key of a column
     * @throws tocsin.foundation.Problem 400 naming a column that cannot be counted by
     */
    @Transactional(readOnly = true)
    public LedgerCounts count(String name, String columnKey, String by, Map<String, List<String>> asked, Actor reader) {
        var ledger = ledgers.get(name, reader);
        var column = LedgerParameters.column(
                ledger, "column", columnKey, Text.of("分列统计（column）", "counted (column)"), LedgerCounting::isCountable);
        var query = parameters.read(ledger, asked);
        var scope = reader.scope(ledger.read());
        if (by.equals("area")) {
            var base = Objects.requireNonNullElse(query.area(), AreaPath.EVERYWHERE);
            return counts(column, byArea(base, store.byArea(ledger, query, scope, base, column)));
        }
        var lines = LedgerParameters.column(
                ledger, "by", by, Text.of("分行统计（by）", "counted by (by)"), LedgerCounting::isLine);
        return counts(column, byColumn(lines, store.byColumn(ledger, query, scope, lines, column)));
    }

    private static boolean isCountable(LedgerColumn column) {
        return !column.several()
                && (column.type() == LedgerColumn.Type.ENUM || column.type() == LedgerColumn.Type.BOOLEAN);
    }

    /** Its filter finds a value and nothing else. */
    private static boolean isLine(LedgerColumn column) {
        return !column.several()
                && (column.filter() == LedgerColumn.Filter.SET || column.filter() == LedgerColumn.Filter.EQUALS);
    }

    /** A line before its counts are put in order. */
    private record Begun(
            java.util.@Nullable UUID area, Text label, Map<String, String> filter, Map<String, Long> counts) {}

    private List<Begun> byArea(AreaPath base, List<LedgerCountStore.Counted> all) {
        var byNode = grouped(all);
        var paths = byNode.keySet().stream()
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.toMap(segment -> segment, segment -> new AreaPath(base.value() + segment + ".")));
        var nodes = new HashMap<AreaPath, AreaLookup.Node>();
        areas.forEach(lookup -> nodes.putAll(lookup.nodes(paths.values())));
        return byNode.entrySet().stream()
                .map(each -> {
                    var path = paths.get(each.getKey());
                    var node = path == null ? null : nodes.get(path);
                    return node == null
                            ? new Begun(null, HERE, Map.of(), each.getValue())
                            : new Begun(
                                    node.id(),
                                    Text.same(node.name()),
                                    Map.of("area", node.id().toString()),
                                    each.getValue());
                })
                .toList();
    }

    private static List<Begun> byColumn(LedgerColumn lines, List<LedgerCountStore.Counted> all) {
        return grouped(all).entrySet().stream()
                .map(each -> {
                    boolean given = !each.getKey().isEmpty();
                    return new Begun(
                            null,
                            given ? lines.labelOf(each.getKey()) : NONE,
                            given ? Map.of(lines.key(), each.getKey()) : Map.of(),
                            each.getValue());
                })
                .toList();
    }

    private static Map<String, Map<String, Long>> grouped(List<LedgerCountStore.Counted> all) {
        var grouped = new TreeMap<String, Map<String, Long>>();
        all.forEach(each -> grouped.computeIfAbsent(each.line(), key -> new HashMap<>())
                .merge(each.value(), each.count(), Long::sum));
        return grouped;
    }

    private static LedgerCounts counts(LedgerColumn column, List<Begun> lines) {
        var values = new LinkedHashMap<String, Text>();
        declared(column).forEach(value -> values.put(value.code(), value.label()));
        lines.stream()
                .flatMap(line -> line.counts().keySet().stream())
                .sorted()
                .forEach(code -> values.putIfAbsent(code, code.isEmpty() ? NONE : Text.same(code)));
        var all = new ArrayList<LedgerCounts.Line>();
        for (var line : lines) {
            var counts = values.keySet().stream()
                    .map(code -> line.counts().getOrDefault(code, 0L))
                    .toList();
            long total = counts.stream().mapToLong(Long::longValue).sum();
            all.add(new LedgerCounts.Line(line.area(), line.label(), line.filter(), total, counts));
        }
        return new LedgerCounts(
                column.key(),
                values.entrySet().stream()
                        .map(value -> new LedgerCounts.Value(value.getKey(), value.getValue()))
                        .toList(),
                all);
    }

    private static Stream<LedgerColumn.Value> declared(LedgerColumn column) {
        return column.type() == LedgerColumn.Type.BOOLEAN
                ? Stream.of(
                        new LedgerColumn.Value("true", Text.of("是", "Yes")),
                        new LedgerColumn.Value("false", Text.of("否", "No")))
                : column.values().stream();
    }
}
