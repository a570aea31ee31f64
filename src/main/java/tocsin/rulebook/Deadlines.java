package tocsin.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Computes deadlines and says in a sentence how each came about. */
@Component
public class Deadlines {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Rulebook rulebook;
    private final WorkingCalendar calendar;

    public Deadlines(Rulebook rulebook, WorkingCalendar calendar) {
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    /** So many working days after the trigger, whose day is not counted. */
    public Deadline workingDays(LocalDate trigger, int amount, @Nullable RuleRef rule) {
        var due = calendar.plusWorkingDays(trigger, amount);
        return on(due, trigger, amount, LimitUnit.WORKING_DAYS, rule);
    }

    /** So many days after the trigger; one that ends on a day off runs on to the next working day. */
    public Deadline calendarDays(LocalDate trigger, int amount, @Nullable RuleRef rule) {
        var due = calendar.plusCalendarDays(trigger, amount);
        return on(due, trigger, amount, LimitUnit.CALENDAR_DAYS, rule);
    }

    /** So many hours after an instant; hours never pause. */
    public Deadline hours(Instant trigger, int amount, @Nullable RuleRef rule) {
        var how = new HowComputed(TownClock.day(trigger), amount, LimitUnit.HOURS, List.of(), rule);
        return new Deadline(null, trigger.plus(Duration.ofHours(amount)), how);
    }

    /** A day that a person set on the trigger's day. */
    public Deadline set(LocalDate dueOn, LocalDate trigger, @Nullable RuleRef rule) {
        return on(dueOn, trigger, 0, LimitUnit.SET, rule);
    }

    /** A day that an old ledger names, taken over on the trigger's day. */
    public Deadline takenOver(LocalDate dueOn, LocalDate trigger) {
        return on(dueOn, trigger, 0, LimitUnit.TAKEN_OVER, null);
    }

    /**
     * The same limit counted again by the calendar as it stands now. What no calendar counts stays as it is, and so does what would end
     * earlier: a last day once told is never moved forward.
     */
    public Deadline again(Deadline deadline) {
        var how = deadline.howComputed();
        var counted =
                switch (how.unit()) {
                    case WORKING_DAYS -> workingDays(how.trigger(), how.amount(), how.rule());
                    case CALENDAR_DAYS -> calendarDays(how.trigger(), how.amount(), how.rule());
                    case HOURS, SET, TAKEN_OVER -> deadline;
                };
        return counted.day().isBefore(deadline.day()) ? deadline : counted;
    }

    /**
     * True when the deadline is the one its trigger, amount and calendars make. What nobody counted, and what was counted by calendars that
     * are others by now, cannot be told and passes.
     */
    public boolean agrees(Deadline deadline) {
        var how = deadline.howComputed();
        var counted =
                switch (how.unit()) {
                    case WORKING_DAYS -> workingDays(how.trigger(), how.amount(), how.rule());
                    case CALENDAR_DAYS -> calendarDays(how.trigger(), how.amount(), how.rule());
                    case HOURS, SET, TAKEN_OVER -> deadline;
                };
        return counted.day().equals(deadline.day())
                || !counted.howComputed().calendars().equals(how.calendars());
    }

    /** One sentence: trigger, amount, calendar and instrument. */
    public Text explain(Deadline deadline) {
        var how = deadline.howComputed();
        var due = deadline.dueAt() == null
                ? deadline.day().toString()
                : MINUTE.format(deadline.dueAt().atZone(TownClock.ZONE));
        var reckoning = reckoning(how.unit()).with(how.trigger(), Integer.toString(how.amount()), due);
        return Text.of(
                reckoning.zh() + calendarNote(deadline).zh() + basis(how.rule()).zh() + "。",
                reckoning.en() + calendarNote(deadline).en() + basis(how.rule()).en() + ".");
    }

    private static Text reckoning(LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAYS ->
                Text.of("自 {0} 起 {1} 个工作日（当日不计），至 {2}", "{1} working days after {0} (that day not counted): {2}");
            case CALENDAR_DAYS ->
                Text.of(
                        "自 {0} 起 {1} 日（当日不计，末日逢休息日顺延），至 {2}",
                        "{1} days after {0} (that day not counted, a day off at the end is passed over): {2}");
            case HOURS -> Text.of("自 {0} 起 {1} 小时，至 {2}", "{1} hours from {0}: {2}");
            case SET -> Text.of("{0} 指定，至 {2}", "Set on {0}: {2}");
            case TAKEN_OVER -> Text.of("补录自原台账（{0}），原定期限 {2}", "Taken over from an old ledger ({0}), which says {2}");
        };
    }

    private Text calendarNote(Deadline deadline) {
        var how = deadline.howComputed();
        boolean provisional = !how.calendars().isEmpty()
                && how.calendars().stream()
                        .anyMatch(ref -> rulebook.explain(ref).certainty() == Certainty.PROVISIONAL);
        return provisional
                ? Text.of("；所用日历为暂定，以国务院办公厅通知为准", "; the calendar used is provisional until the official notice")
                : Text.same("");
    }

    private Text basis(@Nullable RuleRef rule) {
        if (rule == null) {
            return Text.same("");
        }
        var edition = rulebook.explain(rule);
        var phrase = edition.source().phrase();
        boolean sure = edition.certainty() == Certainty.SURE;
        var mark = edition.certainty().label();
        return Text.of(
                "；依据" + phrase.zh() + (sure ? "" : "（" + mark.zh() + "）"),
                "; basis: " + phrase.en() + (sure ? "" : " (" + mark.en().toLowerCase(java.util.Locale.ROOT) + ")"));
    }

    private Deadline on(LocalDate dueOn, LocalDate trigger, int amount, LimitUnit unit, @Nullable RuleRef rule) {
        boolean counted = unit == LimitUnit.WORKING_DAYS || unit == LimitUnit.CALENDAR_DAYS;
        var calendars = counted ? calendar.editions(trigger, dueOn) : List.<RuleRef>of();
        return new Deadline(dueOn, null, new HowComputed(trigger, amount, unit, calendars, rule));
    }
}
