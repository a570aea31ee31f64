package tocsin.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure against the same period a year before (同比), both cut on the same day.
 *
 * @param value the change to one decimal: in per cent, in percentage points, or the plain difference
 * @param base the figure a year before
 */
public record YearOnYear(BigDecimal value, BigDecimal base, Kind kind) {
    /** A base below this says nothing in per cent; a base of 0 has no per cent at all. */
    private static final BigDecimal SMALLEST_BASE = BigDecimal.TEN;

    /** In what the change is told. */
    public enum Kind {
        PERCENT,
        POINTS,
        DIFFERENCE
    }

    /** The change, {@code null} when either side is unknown. It is made from the figures as shown, so anybody can do it again. */
    static @Nullable YearOnYear of(Metric metric, @Nullable Reading now, @Nullable Reading before) {
        if (now == null || before == null || now.value() == null || before.value() == null) {
            return null;
        }
        var difference = now.value().subtract(before.value());
        if (metric.isShare()) {
            return new YearOnYear(difference, before.value(), Kind.POINTS);
        }
        if (before.value().compareTo(SMALLEST_BASE) < 0) {
            return new YearOnYear(difference, before.value(), Kind.DIFFERENCE);
        }
        var percent = difference.movePointRight(2).divide(before.value(), 1, RoundingMode.HALF_UP);
        return new YearOnYear(percent, before.value(), Kind.PERCENT);
    }
}
