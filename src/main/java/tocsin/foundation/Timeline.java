package tocsin.foundation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Reads the journal for people: the facts about a record and about what hangs on it, and what changed since a position. */
@Service
public class Timeline {
    private final JournalStore store;
    private final FieldChangeStore changes;
    private final ObjectProvider<RelatedRecords> related;

    Timeline(JournalStore store, FieldChangeStore changes, ObjectProvider<RelatedRecords> related) {
        this.store = store;
        this.changes = changes;
        this.related = related;
    }

    /** Facts about the record and its related records, newest first, before a position (exclusive). */
    public List<JournalEntry> about(UUID subject, long before, int limit) {
        return store.about(subjects(subject), before, limit);
    }

    /** What facts changed, by their positions; those that corrected nothing are absent. */
    public Map<Long, List<FieldChange>> changes(Collection<Long> positions) {
        return changes.of(positions);
    }

    /** Position of the fact by which the record came to be; 0 when there is none. */
    public long first(UUID subject) {
        return store.first(subject);
    }

    /** The local day on which the record came to be; {@code null} when no fact tells of it. */
    public @Nullable LocalDate began(UUID subject) {
        var at = store.began(subject);
        return at == null ? null : TownClock.day(at);
    }

    /** How many facts {@link #about} can give in all. */
    public long count(UUID subject) {
        return store.count(subjects(subject));
    }

    /** Facts inside a scope recorded after a position, newest first, but those of one kind. */
    public List<JournalEntry> since(long position, Scope scope, String without, int limit) {
        return store.since(position, scope, without, limit);
    }

    /**
     * The whole story of some records as far as a follower has read, in the order it was written: a record's acts wait for each other, so
     * their positions are in order even when their transactions' numbers are not.
     *
     * @param last the last fact of the batch in hand
     */
    public List<JournalEntry> readSoFar(Collection<UUID> subjects, JournalEntry last) {
        return store.untilInclusive(List.copyOf(subjects), FollowerPosition.of(last));
    }

    /**
     * How many acts people did on these records since they were made; records without one are absent.
     *
     * @param except kinds of facts that are no work, such as taking back and reinstating
     */
    public Map<UUID, Long> actsSinceMade(Collection<UUID> records, Set<String> except) {
        return store.actsAfterTheFirst(records, except);
    }

    private List<UUID> subjects(UUID subject) {
        return Stream.concat(Stream.of(subject), related.stream().flatMap(room -> room.of(subject).stream()))
                .toList();
    }
}
