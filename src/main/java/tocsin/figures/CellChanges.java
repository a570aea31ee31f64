package tocsin.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up in memory what a batch of facts changes in the cells, so that each cell is written once. */
final class CellChanges {
    /** A mark where it stands, before it is carried to the nodes above. */
    private record Own(String area, String sector, int level, LocalDate since, Contribution.Mark mark) {}

    private final Map<Own, Long> changes = new HashMap<>();

    /** Takes away what the record counted for and adds what it counts for now. */
    void move(@Nullable Contribution before, Contribution after) {
        if (before != null) {
            add(before, -1);
        }
        add(after, 1);
    }

    /** Takes in what another batch changes. */
    void addAll(CellChanges other) {
        other.changes.forEach((own, n) -> changes.merge(own, n, CellChanges::sumOrNothing));
    }

    private void add(Contribution contribution, long n) {
        var month = contribution.since().withDayOfMonth(1);
        for (var mark : contribution.marks()) {
            var own = new Own(
                    contribution.area().value(), contribution.sector().value(), contribution.level(), month, mark);
            changes.merge(own, n, CellChanges::sumOrNothing);
        }
    }

    /** Where what is changed stands. */
    Set<String> areas() {
        return changes.keySet().stream().map(Own::area).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The differences of all cells, in the order of writing; none is zero. A node above holds them, and the records' own one while its own
     * sums reach so far.
     *
     * @param summedBefore of the {@link #areas()}, before which day the node's cells hold what stands right at it
     */
    SequencedMap<CellKey, Long> cells(Map<String, LocalDate> summedBefore) {
        var cells = new HashMap<CellKey, Long>();
        changes.forEach((own, n) -> {
            var day = own.mark().day();
            boolean isSummed = day.isBefore(summedBefore.getOrDefault(own.area(), Period.BEGINNING));
            var from = isSummed ? own.area() : above(own.area());
            for (var area = from; !area.isEmpty(); area = above(area)) {
                cells.merge(key(own, area, CellKey.DAY, day), n, CellChanges::sumOrNothing);
                cells.merge(key(own, area, CellKey.MONTH, day.withDayOfMonth(1)), n, CellChanges::sumOrNothing);
            }
        });
        return new TreeMap<>(cells);
    }

    private static CellKey key(Own own, String area, String span, LocalDate period) {
        return new CellKey(area, own.mark().measure(), span, period, own.since(), own.sector(), own.level());
    }

    private static @Nullable Long sumOrNothing(long one, long other) {
        return one + other == 0 ? null : one + other;
    }

    /** The path of the node above; empty above a root. */
    static String above(String path) {
        return path.isEmpty() ? path : path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1);
    }
}
