package tocsin.hazards;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A deadline to rectify that passed. It stays late whatever comes after: by the days from its last day to the day on which the unit reported, or
 * somebody rechecked without a report, or until today while neither was done (decision 0233).
 *
 * @param dueOn last day the unit had
 * @param endedOn day on which it was reported or rechecked; {@code null}: neither yet
 */
record LateRectification(LocalDate dueOn, @Nullable LocalDate endedOn) {
    int days(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(dueOn, endedOn == null ? today : endedOn);
    }

    boolean endedOn(LocalDate day) {
        return day.equals(endedOn);
    }
}
