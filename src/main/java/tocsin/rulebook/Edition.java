package tocsin.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * One edition of a rule, its values read into a record of the room that uses it.
 *
 * @param inForceFrom first day it holds, inclusive; it holds until a newer edition for the same area does
 * @param note what a reader must know before relying on it
 */
public record Edition<T>(
        RuleRef ref,
        Text title,
        RuleSource source,
        Certainty certainty,
        LocalDate inForceFrom,
        @Nullable Text note,
        T values) {}
