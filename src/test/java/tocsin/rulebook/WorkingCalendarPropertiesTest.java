package tocsin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertiesTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(new Rulebook());

    @Property(tries = 500)
    void aLimitNeverEndsBeforeItsTriggerNorOnADayOff(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(min = 1, max = 60) int days) {
        var due = CALENDAR.plusWorkingDays(trigger, days);
        assertThat(due).isAfter(trigger);
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
    }

    @Property(tries = 500)
    void aLongerLimitEndsLaterAndALaterTriggerNeverEarlier(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(max = 60) int days) {
        var due = CALENDAR.plusWorkingDays(trigger, days);
        assertThat(CALENDAR.plusWorkingDays(trigger, days + 1)).isAfter(due);
        assertThat(CALENDAR.plusWorkingDays(trigger.plusDays(1), days)).isAfterOrEqualTo(due);
    }

    @Property(tries = 500)
    void countingBackGivesTheLengthOfTheLimit(@ForAll("days") LocalDate trigger, @ForAll @IntRange(max = 60) int days) {
        var due = CALENDAR.plusWorkingDays(trigger, days);
        assertThat(CALENDAR.workingDaysBetween(trigger, due)).isEqualTo(days);
    }

    @Property(tries = 500)
    void goingBackFromTheEndOfALimitNeverPassesItsTrigger(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(min = 1, max = 60) int days) {
        var due = CALENDAR.plusWorkingDays(trigger, days);
        var back = CALENDAR.minusWorkingDays(due, days);
        assertThat(back).isBeforeOrEqualTo(trigger);
        assertThat(CALENDAR.workingDaysBetween(back, trigger)).isZero();
    }

    @Property(tries = 500)
    void aCalendarLimitEndsOnAWorkingDayAndNeverShortensItself(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(min = 1, max = 90) int days) {
        var due = CALENDAR.plusCalendarDays(trigger, days);
        assertThat(due).isAfterOrEqualTo(trigger.plusDays(days));
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 6, 1).toEpochDay(),
                        LocalDate.of(2028, 6, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
