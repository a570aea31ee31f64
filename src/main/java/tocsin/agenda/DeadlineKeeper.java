package tocsin.agenda;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import tocsin.foundation.Text;

/** A room whose records bear the last day of what they owe: it moves that day itself, and the agenda with it. */
public interface DeadlineKeeper {
    /** Kinds of agenda items whose last day stands on the record too. */
    Set<String> kinds();

    /**
     * Gives the record a later last day, in a transaction of its own, and tells it.
     *
     * @param item what was owed; the same call for the same item and day changes nothing
     * @param notices the holiday notices by which it is counted now
     * @throws tocsin.foundation.Problem when the record does not owe it any more
     */
    void extend(UUID subject, UUID item, LocalDate dueOn, Text notices);
}
