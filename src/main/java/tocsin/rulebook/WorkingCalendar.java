package tocsin.rulebook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Working days of the country: weekends, holidays and working weekends by the yearly notice of the State Council. A year whose notice is
 * not out stands on the statutory days and is provisional; a year without any data knows only weekends and the fixed holidays.
 */
@Component
public class WorkingCalendar {
    static final String RULE = "rulebook/calendar";
    private static final String FIXED = "rulebook/fixed-holidays";

    private final Rulebook rulebook;
    private final Edition<FixedHolidays> fixed;
    private volatile Known known;

    /** The years as of a revision of the rulebook. */
    private record Known(int revision, Map<Integer, Year> years) {}

    private record Year(Edition<CalendarYear> edition, Set<LocalDate> off, Set<LocalDate> working) {}

    /** Holidays that fall on the same day each year, as month-day. */
    record FixedHolidays(List<java.time.MonthDay> days) {}

    public WorkingCalendar(Rulebook rulebook) {
        this.rulebook = rulebook;
        fixed = rulebook.list(FIXED, FixedHolidays.class).getLast();
        known = read();
    }

    private Known read() {
        var revision = rulebook.revision();
        var years = new HashMap<Integer, Year>();
        for (var edition : rulebook.list(RULE, CalendarYear.class)) {
            var values = edition.values();
            years.put(values.year(), new Year(edition, values.daysOff(), Set.copyOf(values.working())));
        }
        return new Known(revision, years);
    }

    private @Nullable Year year(int year) {
        var now = known;
        if (now.revision != rulebook.revision()) {
            now = read();
            known = now;
        }
        return now.years.get(year);
    }

    /** True when people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        var year = year(day.getYear());
        if (year == null) {
            return !CalendarYear.isWeekend(day) && !fixed.values().days().contains(java.time.MonthDay.from(day));
        }
        return year.working.contains(day) || !CalendarYear.isWeekend(day) && !year.off.contains(day);
    }

    /**
     * The n-th working day after a trigger. The day of the trigger is not counted (期间开始之日不计).
     *
     * @param n working days, 0 or more; 0 gives the trigger itself
     */
    public LocalDate plusWorkingDays(LocalDate trigger, int n) {
        requireNotNegative(n);
        var day = trigger;
        for (int left = n; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    /**
     * The n-th working day before a day, that day not counted.
     *
     * @param n working days, 0 or more; 0 gives the day itself
     */
    public LocalDate minusWorkingDays(LocalDate day, int n) {
        requireNotNegative(n);
        var before = day;
        for (int left = n; left > 0; left--) {
            do {
                before = before.minusDays(1);
            } while (!isWorkingDay(before));
        }
        return before;
    }

    /** The first working day after this day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Working days after the first day up to and including the last; negative when the last is earlier. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -workingDaysBetween(last, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /**
     * The last day of a limit in calendar days: one that ends on a day off runs to the first working day after it. The trigger's day is not
     * counted.
     */
    public LocalDate plusCalendarDays(LocalDate trigger, int n) {
        requireNotNegative(n);
        var end = trigger.plusDays(n);
        return isWorkingDay(end) ? end : nextWorkingDay(end);
    }

    /** How far the days of a year may be relied on. */
    public Certainty certainty(int year) {
        var known = year(year);
        return known == null ? Certainty.PROVISIONAL : known.edition.certainty();
    }

    /** Which editions say what is a working day in the years from one day to another, oldest first. */
    public List<RuleRef> editions(LocalDate from, LocalDate until) {
        return java.util.stream.IntStream.rangeClosed(from.getYear(), Math.max(from.getYear(), until.getYear()))
                .mapToObj(year -> {
                    var known = year(year);
                    return known == null ? fixed.ref() : known.edition.ref();
                })
                .distinct()
                .toList();
    }

    /** The edition that decides each year that has one, by year. */
    public List<RuleRef> editions() {
        year(0);
        return known.years.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(year -> year.getValue().edition().ref())
                .toList();
    }

    private static void requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a limit of " + n + " days");
        }
    }
}
