package tocsin.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several rounds gave, as one would quote it.
 *
 * @param median the middle value
 * @param low value at 5 % of the rounds
 * @param high value at 95 % of the rounds
 */
record Spread(double median, double low, double high) {
    /**
     * The spread of some values, which need no order.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no round was measured");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.5), at(sorted, 0.05), at(sorted, 0.95));
    }

    /** The value at a share of the sorted values, between two neighbours in proportion. */
    static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f..%.3f)", median, low, high);
    }
}
