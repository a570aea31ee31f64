package tocsin.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One year's days off and working weekends.
 *
 * @param off spans of days off, weekends inside them included
 * @param working Saturdays and Sundays on which people work
 * @param workingDays how many working days the year has, as a check on the typing
 */
record CalendarYear(int year, List<Span> off, List<LocalDate> working, int workingDays) {

    /** From one day to another, both included. */
    record Span(LocalDate from, LocalDate until) {}

    Set<LocalDate> daysOff() {
        return off.stream()
                .flatMap(span -> span.from.datesUntil(span.until.plusDays(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
