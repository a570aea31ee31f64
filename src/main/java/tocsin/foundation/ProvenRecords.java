package tocsin.foundation;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Records of one kind whose rows the journal can vouch for: the newest of these facts about a record bears the digest of its row. A room
 * offers one as a bean for every kind of row it keeps.
 */
public interface ProvenRecords {
    /** What the records are called on screens. */
    Text label();

    /** The facts whose digest is the row's, {@code hazards.NoticeIssued}: of several about one record the newest counts. */
    Set<String> facts();

    /** Facts that bear the row's digest as well, and tell of records of other kinds too. */
    default Set<String> shared() {
        return Set.of();
    }

    /** The facts after which there is no row. */
    default Set<String> endings() {
        return Set.of();
    }

    /** True when the row bears what opens something: its digest is compared, the row itself is never handed out. */
    default boolean isSecret() {
        return false;
    }

    /**
     * Gives every record's id and the digest of its row as it stands now ({@link RecordDigest}). It runs in the caller's read-only
     * transaction and must not hold all rows in memory.
     */
    void each(BiConsumer<UUID, byte[]> record);

    /** The row of one record; empty when it is none of these. */
    Optional<Row> row(UUID id);

    /**
     * A record as its digest covers it.
     *
     * @param row what {@link RecordDigest} was given
     */
    record Row(UUID id, Object row, UUID salt) {}

    /**
     * The digest of a record's row as an earlier version covered it, before it had a part that is empty in this row; empty when the row has
     * something there, or no earlier version covered it otherwise.
     */
    default Optional<byte[]> earlier(UUID id) {
        return Optional.empty();
    }

    /** Which of these have a row. */
    Set<UUID> present(Collection<UUID> ids);
}
