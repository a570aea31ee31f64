package tocsin.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many marks of a measure fall on these days, both ends included, of records begun on a day or later?
 *
 * @param level only of this gravity; {@code null}: all
 */
record Ask(String measure, @Nullable Integer level, LocalDate from, LocalDate until, LocalDate since) {

    /** Cells know the month a story began, not the day. */
    boolean fitsCells() {
        return since.getDayOfMonth() == 1;
    }

    Line line() {
        return new Line(measure, level, since);
    }

    /** Asks that differ only in their days. */
    record Line(String measure, @Nullable Integer level, LocalDate since) {
        boolean takes(CountStore.OwnMarks marks) {
            return measure.equals(marks.measure())
                    && (level == null || level == marks.level())
                    && !marks.since().isBefore(since);
        }
    }
}
