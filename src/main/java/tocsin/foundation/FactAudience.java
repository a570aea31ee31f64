package tocsin.foundation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A room says whom its facts must reach at once: people who would otherwise learn of them when it is too late. */
public interface FactAudience {
    /** Kinds of the facts that concern somebody: {@code hazards.RecheckFailed}. */
    Set<String> kinds();

    /**
     * Who must be told, asked of many facts at a time.
     *
     * @param facts of these kinds
     * @return people by the position of the fact; a fact that concerns nobody may be left out
     */
    Map<Long, Collection<UUID>> people(List<JournalEntry> facts);
}
