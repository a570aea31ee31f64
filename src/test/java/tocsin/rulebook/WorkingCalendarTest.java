package tocsin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = new WorkingCalendar(new Rulebook());

    @ParameterizedTest(name = "{0} plus {1} working days is {2}: {3}")
    @CsvSource({
        "2026-02-13, 3,  2026-02-25, the 14th is a working Saturday before the Spring Festival",
        "2026-02-12, 3,  2026-02-24, the day of the trigger is not counted",
        "2026-04-30, 3,  2026-05-08, over Labour Day",
        "2026-09-18, 3,  2026-09-22, the 20th is a working Sunday",
        "2026-09-30, 3,  2026-10-10, ends on a working Saturday",
        "2026-10-01, 3,  2026-10-10, a trigger inside the holiday",
        "2026-09-30, 7,  2026-10-15, over the National Day and a weekend",
        "2026-02-13, 10, 2026-03-05, over the Spring Festival and a working Saturday"
    })
    void limitsRunOverWeekendsAndHolidays(LocalDate trigger, int days, LocalDate due, String why) {
        assertThat(calendar.plusWorkingDays(trigger, days)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2024, 251", "2025, 248", "2026, 248", "2027, 254"})
    void everyYearHasTheWorkingDaysItsEditionStates(int year, int stated) {
        assertThat(workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(stated);
        var editions = new Rulebook()
                .list("rulebook/calendar", CalendarYear.class).stream()
                        .filter(edition -> edition.values().year() == year)
                        .toList();
        assertThat(editions)
                .singleElement()
                .satisfies(edition -> assertThat(edition.values().workingDays()).isEqualTo(stated));
    }

    @Test
    void theMonthsOf2026HaveTheWorkingDaysOfTheNotice() {
        var months = IntStream.rangeClosed(1, 12).mapToObj(month -> {
            var first = LocalDate.of(2026, month, 1);
            return workingDays(first, first.plusMonths(1).minusDays(1));
        });
        assertThat(months).containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
    }

    @Test
    void theYear2027IsProvisionalUntilItsNotice() {
        assertThat(calendar.certainty(2026)).isEqualTo(Certainty.SURE);
        assertThat(calendar.certainty(2027)).isEqualTo(Certainty.PROVISIONAL);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 9))).isTrue();
    }

    @Test
    void aYearWithoutDataKnowsWeekendsAndFixedHolidaysAndSaysItIsProvisional() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 10, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 3, 9))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 3, 11))).isTrue();
        assertThat(calendar.certainty(2019)).isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    void aCalendarLimitThatEndsOnAHolidayRunsToTheFirstDayAfterIt() {
        assertThat(calendar.plusCalendarDays(LocalDate.of(2026, 9, 1), 30)).isEqualTo("2026-10-08");
        assertThat(calendar.plusCalendarDays(LocalDate.of(2026, 1, 15), 30)).isEqualTo("2026-02-14");
        assertThat(calendar.plusCalendarDays(LocalDate.of(2026, 11, 2), 15)).isEqualTo("2026-11-17");
    }

    @Test
    void workingDaysBetweenCountsTheLastDayAndNotTheFirst() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 25)))
                .isEqualTo(3);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 2, 13)))
                .isEqualTo(-3);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23)))
                .isZero();
    }

    @Test
    void aWorkingDayBeforeAWorkingDayIsFoundOverAHoliday() {
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 10, 10), 3)).isEqualTo("2026-09-30");
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 2, 24), 1)).isEqualTo("2026-02-14");
    }

    private int workingDays(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
