package tocsin.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts many asks into stretches of days that do not overlap, so that each cell is read once however many figures contain it: twelve
 * month ends of a stock cost one pass over its history.
 */
final class CountPlan {
    /**
     * Whole months, or single days, of one line.
     *
     * @param stretch the stretch it belongs to
     * @param from first day
     * @param until first day no longer in it
     */
    record Piece(int stretch, Ask.Line line, String span, LocalDate from, LocalDate until) {}

    private static final int NONE = -1;

    /** Each line's bounds in order, with the stretch that begins there; the last bound only ends one. */
    private final Map<Ask.Line, TreeMap<LocalDate, Integer>> lines = new LinkedHashMap<>();

    private final List<Piece> pieces = new ArrayList<>();
    private int stretches;

    CountPlan(Collection<Ask> asks) {
        var bounds = new LinkedHashMap<Ask.Line, TreeSet<LocalDate>>();
        for (var ask : asks) {
            var ofLine = bounds.computeIfAbsent(ask.line(), line -> new TreeSet<>());
            ofLine.add(ask.from());
            ofLine.add(ask.until().plusDays(1));
        }
        bounds.forEach((line, ofLine) -> lines.put(line, cut(line, ofLine)));
    }

    private TreeMap<LocalDate, Integer> cut(Ask.Line line, TreeSet<LocalDate> bounds) {
        var begun = new TreeMap<LocalDate, Integer>();
        for (var bound : bounds) {
            var end = bounds.higher(bound);
            begun.put(bound, end == null ? NONE : stretches);
            if (end != null) {
                cut(stretches++, line, bound, end);
            }
        }
        return begun;
    }

    private void cut(int stretch, Ask.Line line, LocalDate from, LocalDate until) {
        var firstMonth =
                from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        var afterMonths = until.withDayOfMonth(1);
        if (firstMonth.isBefore(afterMonths)) {
            pieces.add(new Piece(stretch, line, CellKey.MONTH, firstMonth, afterMonths));
            addDays(stretch, line, from, firstMonth);
            addDays(stretch, line, afterMonths, until);
        } else {
            addDays(stretch, line, from, until);
        }
    }

    private void addDays(int stretch, Ask.Line line, LocalDate from, LocalDate until) {
        if (from.isBefore(until)) {
            pieces.add(new Piece(stretch, line, CellKey.DAY, from, until));
        }
    }

    /** How many stretches there are. */
    int stretches() {
        return stretches;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The measures asked for. */
    String[] measures() {
        return lines.keySet().stream().map(Ask.Line::measure).distinct().toArray(String[]::new);
    }

    /** Adds marks of one record's row to every stretch that holds them. */
    void add(CountStore.OwnMarks marks, long[] sums) {
        lines.forEach((line, begun) -> {
            if (line.takes(marks)) {
                var stretch = begun.floorEntry(marks.day());
                if (stretch != null && stretch.getValue() != NONE) {
                    sums[stretch.getValue()] += marks.n();
                }
            }
        });
    }

    /** The answer to an ask from the stretches' sums. */
    long answer(Ask ask, long[] sums) {
        long sum = 0;
        for (int stretch : begun(ask).values()) {
            sum += sums[stretch];
        }
        return sum;
    }

    private SortedMap<LocalDate, Integer> begun(Ask ask) {
        return Objects.requireNonNull(lines.get(ask.line()), "not planned")
                .subMap(ask.from(), ask.until().plusDays(1));
    }
}
