package tocsin.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is due when it is due.
 *
 * @param trigger day of the act from which the limit runs; itself not counted
 * @param amount how many of the unit; 0 for a day that was set or taken over
 * @param calendars editions of the calendar that said which days are worked
 * @param rule edition that gave the amount; {@code null} when no rule did
 */
public record HowComputed(
        LocalDate trigger,
        int amount,
        LimitUnit unit,
        List<RuleRef> calendars,
        @Nullable RuleRef rule) {

    /** Calendars by which this was counted and the former was not. */
    public List<RuleRef> calendarsNewSince(HowComputed former) {
        return calendars.stream()
                .filter(edition -> !former.calendars().contains(edition))
                .toList();
    }
}
