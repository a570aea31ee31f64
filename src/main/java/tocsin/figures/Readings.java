package tocsin.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/** Figures by metric, period and node, all of one moment. */
public final class Readings {
    record Key(String metric, Period period, AreaPath area) {}

    private final Map<Key, Reading> readings;

    Readings(Map<Key, Reading> readings) {
        this.readings = readings;
    }

    /** The figure; {@code null} when it is unknown: it was not watched yet at the period's end. */
    public @Nullable Reading get(Metric metric, Period period, AreaPath area) {
        return readings.get(new Key(metric.key(), period, area));
    }

    /** The figure against the same period a year before, when both were read and are known. */
    public @Nullable YearOnYear yearOnYear(Metric metric, Period period, AreaPath area) {
        return YearOnYear.of(metric, get(metric, period, area), get(metric, period.lastYear(), area));
    }
}
