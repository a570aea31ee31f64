package tocsin.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.DutyKind;
import tocsin.rulebook.Deadline;

/**
 * Something owed, as others see it.
 *
 * @param missedOn first day on which it was late; {@code null} while in time
 * @param howComputed why it is due then, as a sentence
 * @param tier the node whose holder of the duty has it now
 * @param next where it goes if nobody acts; {@code null} at the top or when ended
 * @param ladder levels from the record's own up to the county, or to the present tier when that is higher
 */
public record AgendaItemView(
        UUID id,
        AgendaSubject subject,
        String kind,
        Text label,
        Owe.Owner owner,
        DutyKind duty,
        Deadline deadline,
        Clock state,
        @Nullable LocalDate missedOn,
        Text howComputed,
        Tier tier,
        @Nullable Next next,
        List<Rung> ladder) {

    /** Whether the clock still counts: running, settled, or stopped without being done. */
    public enum Clock {
        RUNNING,
        SETTLED,
        STOPPED;

        static Clock of(AgendaState state) {
            return switch (state) {
                case OPEN -> RUNNING;
                case SETTLED -> SETTLED;
                case CANCELLED -> STOPPED;
            };
        }
    }

    /** A node, as it was called when the item got there. */
    public record Tier(AreaId areaId, String name, AreaLevel level) {}

    /**
     * Where it goes next.
     *
     * @param holder who would have it; {@code null}: nobody holds the duty there today
     * @param vacant true when nobody holds the duty there, or a level on the way is passed over
     */
    public record Next(
            LocalDate on,
            AreaId areaId,
            String areaName,
            @Nullable String holder,
            boolean vacant) {}

    /** A dot of the ladder. */
    public record Rung(AreaLevel level, boolean current) {}

    /** Last day, inclusive; {@code null} for a limit in hours. */
    public @Nullable LocalDate dueOn() {
        return deadline.dueOn();
    }

    /** UTC instant of a limit in hours. */
    public @Nullable Instant dueAt() {
        return deadline.dueAt();
    }
}
