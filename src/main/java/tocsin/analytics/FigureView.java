package tocsin.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.figures.Door;
import tocsin.figures.Period;

/**
 * One figure of an area.
 *
 * @param key of its metric
 * @param asOf up to when facts are counted, UTC
 * @param period the days counted; it ends today at the latest
 * @param value {@code null} when there is nothing to divide by, or no ledger could show what it counts
 * @param numerator of a share
 * @param denominator of a share
 * @param door the ledger rows it counts
 */
record FigureView(
        String key,
        SituationView.Node area,
        Instant asOf,
        Period period,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        Door.@Nullable Opening door) {}
