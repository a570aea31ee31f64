package tocsin.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.figures.Door;
import tocsin.figures.Period;
import tocsin.figures.YearOnYear;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;

/**
 * How an area stands.
 *
 * @param asOf up to when facts are counted, UTC
 * @param period the days counted; it ends today at the latest
 * @param total the whole node, in the shape of a row: records that stand right at it are in the total and in no child
 */
record SituationView(Node area, Instant asOf, Period period, List<Figure> metrics, List<Child> children, Row total) {
    /** A node of the area tree. */
    record Node(AreaId id, String name, AreaLevel level) {
        static Node of(AreaView area) {
            return new Node(area.id(), area.name(), area.level());
        }
    }

    /**
     * One metric of the node.
     *
     * @param value {@code null} when there is nothing to divide by, or no ledger could show what it counts
     * @param numerator of a share
     * @param denominator of a share
     * @param series each of the last twelve months by itself: a stock as of its last day, the last one as of the period's end
     */
    record Figure(
            String key,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable YearOnYear yearOnYear,
            List<Point> series,
            Door.@Nullable Opening door) {}

    /** A month of a series; {@code null} when it is not known. */
    record Point(YearMonth month, @Nullable BigDecimal value) {}

    /** Figures by metric key; a metric that cannot be opened has no door and no value. */
    record Row(
            Map<String, @Nullable BigDecimal> values,
            Map<String, @Nullable YearOnYear> yearOnYear,
            Map<String, Door.Opening> doors) {}

    /** A node right below, with the figures of a row. */
    record Child(
            Node area,
            Map<String, @Nullable BigDecimal> values,
            Map<String, @Nullable YearOnYear> yearOnYear,
            Map<String, Door.Opening> doors) {}
}
