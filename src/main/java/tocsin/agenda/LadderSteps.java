package tocsin.agenda;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaItem.Climb;
import tocsin.agenda.AgendaItem.Next;
import tocsin.agenda.AgendaItem.Step;
import tocsin.agenda.AgendaItem.Tier;
import tocsin.rulebook.WorkingCalendar;

/** When which step of the ladder is taken. Days are counted from the step before as it was taken, so an outage never makes two levels at once. */
@Component
class LadderSteps {
    private final WorkingCalendar calendar;
    private final Ladders ladders;

    LadderSteps(WorkingCalendar calendar, Ladders ladders) {
        this.calendar = calendar;
        this.ladders = ladders;
    }

    /** The first step of what is put on the agenda today. A reminder that would go out on the first day is left out. */
    Climb begin(AgendaItem item, LocalDate today) {
        var climb = item.climb();
        if (climb.missedOn() != null) {
            var start = Objects.requireNonNullElseGet(climb.startsOn(), () -> calendar.nextWorkingDay(today));
            return climb.then(Next.on(Step.REMIND, start));
        }
        var remindOn =
                calendar.minusWorkingDays(item.deadline().day(), ladder(item).remindWorkingDaysBefore());
        boolean worthIt = remindOn.isAfter(today) && remindOn.equals(earliest(climb, remindOn));
        return climb.then(worthIt ? Next.on(Step.REMIND, remindOn) : late(item));
    }

    Climb reminded(AgendaItem item, LocalDate today) {
        var climb = item.climb().reminded(today);
        boolean isLate = climb.missedOn() != null;
        return climb.then(isLate ? raise(climb, today, ladder(item).firstLevelUpAfterWorkingDays()) : late(item));
    }

    /** What comes next when the last day has moved away; a reminder that went out is not repeated. */
    Climb recounted(AgendaItem item, LocalDate today) {
        return item.climb().remindedOn() == null
                ? begin(item, today)
                : item.climb().then(late(item));
    }

    Climb missed(AgendaItem item, LocalDate today) {
        var climb = item.climb().missed(firstLateDay(item));
        var base = item.deadline().dueOn() == null ? today : today.minusDays(1);
        return climb.then(raise(climb, base, ladder(item).firstLevelUpAfterWorkingDays()));
    }

    Climb raised(AgendaItem item, Tier above, LocalDate today) {
        var climb = item.climb().raisedTo(above);
        return climb.then(raise(climb, today, ladder(item).nextLevelUpAfterWorkingDays()));
    }

    /** The first day on which it is late. */
    static LocalDate firstLateDay(AgendaItem item) {
        return item.deadline().dueOn() == null
                ? item.deadline().day()
                : item.deadline().day().plusDays(1);
    }

    /** The day on which it goes up if nobody acts; known before the deadline is missed. */
    @Nullable
    LocalDate raiseOn(AgendaItem item) {
        var next = item.climb().next();
        if (next == null) {
            return null;
        }
        var wait = ladder(item).firstLevelUpAfterWorkingDays();
        return switch (next.step()) {
            case RAISE -> next.on();
            case MISS -> raise(item.climb(), item.deadline().day(), wait).on();
            case REMIND -> {
                var base = item.climb().missedOn() == null ? item.deadline().day() : next.on();
                yield raise(item.climb(), base, wait).on();
            }
        };
    }

    private Next raise(Climb climb, LocalDate base, int workingDays) {
        var on = calendar.plusWorkingDays(base, workingDays);
        return Next.on(Step.RAISE, earliest(climb, on));
    }

    private static Next late(AgendaItem item) {
        return new Next(Step.MISS, item.lateFrom());
    }

    private static LocalDate earliest(Climb climb, LocalDate day) {
        var start = climb.startsOn();
        return start != null && start.isAfter(day) ? start : day;
    }

    private Ladder ladder(AgendaItem item) {
        return ladders.get(item.climb().edition()).named(item.climb().ladder());
    }
}
