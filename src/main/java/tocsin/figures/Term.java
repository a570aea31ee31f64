package tocsin.figures;

import org.jspecify.annotations.Nullable;

/**
 * One count within a metric's formula.
 *
 * @param sign 1 adds, -1 takes away
 * @param level only records of this gravity; {@code null}: all
 */
public record Term(int sign, String measure, @Nullable Integer level, Extent extent) {
    /** Which marks of a measure a period asks for. */
    public enum Extent {
        /** All up to the period's last day. */
        TO_DATE,
        /** Those inside the period. */
        IN_PERIOD,
        /** Those up to the period's last day of records whose story began inside it. */
        BEGUN_IN_PERIOD
    }

    public static Term toDate(String measure) {
        return new Term(1, measure, null, Extent.TO_DATE);
    }

    public static Term inPeriod(String measure) {
        return new Term(1, measure, null, Extent.IN_PERIOD);
    }

    public static Term begunInPeriod(String measure) {
        return new Term(1, measure, null, Extent.BEGUN_IN_PERIOD);
    }

    /** The same, taken away. */
    public Term minus() {
        return new Term(-sign, measure, level, extent);
    }

    /** The same, only of one gravity. */
    public Term atLevel(int only) {
        return new Term(sign, measure, only, extent);
    }

    Ask ask(Period period) {
        return switch (extent) {
            case TO_DATE -> new Ask(measure, level, Period.BEGINNING, period.until(), Period.BEGINNING);
            case IN_PERIOD -> new Ask(measure, level, period.from(), period.until(), Period.BEGINNING);
            case BEGUN_IN_PERIOD -> new Ask(measure, level, period.from(), period.until(), period.from());
        };
    }
}
