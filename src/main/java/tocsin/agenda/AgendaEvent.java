package tocsin.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.organization.DutyKind;

/**
 * Every fact this room makes true. Each stands on the timeline of the record it is about. That something is owed or done is told by the
 * facts of the room whose record it is.
 */
public sealed interface AgendaEvent {
    UUID item();

    String subjectKind();

    String kind();

    /** Who is concerned that day: owner, tracker, holder of the duty. */
    List<UUID> people();

    /**
     * A holiday notice moved its last day.
     *
     * @param formerOn the last day until now
     * @param calendars editions of the calendar that moved it, as {@link tocsin.rulebook.RuleRef} writes them
     */
    record DeadlineRecounted(
            UUID item,
            String subjectKind,
            String kind,
            LocalDate formerOn,
            LocalDate dueOn,
            List<String> calendars,
            List<UUID> people)
            implements AgendaEvent {}

    /** The first rung: it will be due, or was taken over overdue. */
    record Reminded(
            UUID item,
            String subjectKind,
            String kind,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            List<UUID> people)
            implements AgendaEvent {}

    /**
     * The last day ended and it is still owed.
     *
     * @param missedOn first day on which it was late
     * @param takenOver true when it was already late as it was put on the agenda
     */
    record DeadlineMissed(
            UUID item,
            String subjectKind,
            String kind,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            LocalDate missedOn,
            boolean takenOver,
            List<UUID> people)
            implements AgendaEvent {}

    /**
     * It went up to the holder of the same duty above.
     *
     * @param toPerson the holder that day; {@code null}: nobody holds the duty there or above
     * @param vacantPassed areas on the way where nobody held the duty that day
     */
    record OneLevelUp(
            UUID item,
            String subjectKind,
            String kind,
            DutyKind duty,
            UUID fromArea,
            UUID toArea,
            @Nullable UUID toPerson,
            List<UUID> vacantPassed,
            int levelsUp,
            List<UUID> people)
            implements AgendaEvent {}
}
