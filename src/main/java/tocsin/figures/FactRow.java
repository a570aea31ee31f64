package tocsin.figures;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tocsin.foundation.JournalEntry;

/**
 * What one record counts for, as kept.
 *
 * @param position place in the journal of the last fact taken
 */
record FactRow(UUID subject, Contribution contribution, long position) {
    /** Whose rows these facts may change. */
    static Set<UUID> subjectsOf(List<JournalEntry> facts) {
        return facts.stream().map(JournalEntry::subject).collect(Collectors.toSet());
    }
}
