package tocsin.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a deadline of a record still counts.
 *
 * @param kind code of what was owed
 * @param dueOn its last day
 * @param endedOn the local day on which it was done or taken off; {@code null} while it is owed
 */
public record AgendaClock(
        UUID subject,
        String kind,
        LocalDate dueOn,
        AgendaItemView.Clock state,
        @Nullable LocalDate endedOn) {}
