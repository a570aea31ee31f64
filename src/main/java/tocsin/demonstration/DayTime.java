package tocsin.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import tocsin.foundation.TownClock;
import tocsin.rulebook.WorkingCalendar;

/** When people work: between nine and six on a working day. */
record DayTime(WorkingCalendar calendar, Chance chance) {
    /** Some time of work between so many days after a moment; never before it. */
    Instant after(Instant moment, int least, int most) {
        var day = TownClock.day(moment).plusDays(chance.between(least, Math.max(least, most)));
        var at = of(calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day));
        return at.isAfter(moment) ? at : soonAfter(moment, 20, 90);
    }

    /** Some time of work on a day. */
    Instant of(LocalDate day) {
        return at(day, chance.between(9, 17), chance.below(60));
    }

    /** So many minutes later. */
    Instant soonAfter(Instant moment, int least, int most) {
        return moment.plus(Duration.ofMinutes(chance.between(least, most)));
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(TownClock.ZONE).toInstant();
    }
}
