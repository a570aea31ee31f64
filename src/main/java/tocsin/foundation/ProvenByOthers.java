package tocsin.foundation;

import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Rows whose digest no fact bears, because what makes them is told of another record: what is owed by a date. They follow from facts and
 * from rows the journal vouches for, and are compared with those.
 */
public interface ProvenByOthers {
    /** What they are called on screens. */
    Text label();

    /**
     * Compares all of them. It runs in the caller's read-only transaction and must not hold all rows in memory.
     *
     * @param finding gets the id of a row, or of the record whose row is gone, and what is wrong with it
     * @return how many rows it compared
     */
    long compare(BiConsumer<UUID, Text> finding);
}
