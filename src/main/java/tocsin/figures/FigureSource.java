package tocsin.figures;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.JournalEntry;

/**
 * A kind of record that counts. A room offers one as a Spring bean; a record type that exists only as data makes one from its data.
 */
public interface FigureSource {
    /** Stable name of the kind: {@code hazards}. */
    String kind();

    /** Every measure its records may count under: stable lower-case codes of letters and hyphens. */
    Set<String> measures();

    /** The metrics made from these measures. */
    default List<Metric> metrics() {
        return List.of();
    }

    /** Rooms and single kinds among whose facts it reads; empty: among all. */
    default Set<String> factsRead() {
        return Set.of();
    }

    /** True for facts {@link #after} wants to see: its own room's and those other rooms record about its records. */
    boolean reads(String factKind);

    /**
     * What the fact's subject counts for after the fact. Pure: the same story gives the same contribution, and it may be told again.
     *
     * @param before {@code null} for a record not met yet
     * @return {@code null} only when the subject is no record of this kind; a record of this kind not met yet whose first fact this is
     *     not waits, see {@link Contribution#waiting}
     */
    @Nullable
    Contribution after(@Nullable Contribution before, JournalEntry fact);

    /**
     * Counts again from the records themselves, not from the journal: every record once, in any order, streamed. Called inside a
     * repeatable-read transaction.
     */
    void recount(BiConsumer<UUID, Contribution> each);
}
