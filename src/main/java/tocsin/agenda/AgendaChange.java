package tocsin.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tocsin.foundation.Actor;

/**
 * What one act makes of what is owed about a record: first some ends, then something is owed.
 *
 * @param settled kinds that are done
 * @param cancelled kinds that are no longer owed, though not done
 * @param at when the act happened, UTC
 */
public record AgendaChange(
        UUID subject, Set<String> settled, Set<String> cancelled, List<Owe> owed, Actor by, Instant at) {}
