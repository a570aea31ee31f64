package tocsin.hazards;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fresh numbers of hazards, running within the year of the find. They are asked for only by what is not refused, and of a long list a few
 * at a time and then more, so that a list refused in part leaves few unused.
 */
final class HazardNumbers {
    private static final int AT_FIRST = 20;
    private static final int MOST_AT_ONCE = 320;

    private final HazardStore store;
    private int atOnce = AT_FIRST;
    private final Map<Integer, Integer> wanted = new HashMap<>();
    private final Map<Integer, Deque<Long>> fresh = new HashMap<>();

    /** @param foundOn the days of the finds that may ask for a number */
    HazardNumbers(HazardStore store, Stream<LocalDate> foundOn) {
        this.store = store;
        foundOn.forEach(day -> wanted.merge(day.getYear(), 1, Integer::sum));
    }

    /** The number of a hazard found on a day. */
    String next(LocalDate foundOn) {
        int year = foundOn.getYear();
        var numbers = fresh.computeIfAbsent(year, unused -> new ArrayDeque<>());
        if (numbers.isEmpty()) {
            int count = Math.clamp(wanted.getOrDefault(year, 0), 1, atOnce);
            atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
            wanted.merge(year, -count, Integer::sum);
            numbers.addAll(store.numbers(year, count));
        }
        return "%d-%05d".formatted(year, numbers.remove());
    }
}
