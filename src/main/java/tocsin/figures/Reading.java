package tocsin.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A metric's figure for one period and node.
 *
 * @param numerator the count, or the counted part of a share
 * @param denominator the whole of a share, {@code null} for a plain count
 * @param value the count, or the share in per cent to one decimal; {@code null} when there is nothing to divide by
 */
public record Reading(
        long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value) {
    static Reading count(long n) {
        return new Reading(n, null, BigDecimal.valueOf(n));
    }

    static Reading share(long part, long whole) {
        var value = whole == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return new Reading(part, whole, value);
    }
}
