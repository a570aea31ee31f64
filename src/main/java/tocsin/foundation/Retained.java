package tocsin.foundation;

import java.time.Instant;

/**
 * A kind of data that a room keeps only for a time: the room says what is due and ends it, the room of retention says for how long.
 * Only what no digest of the journal covers may be one, so that the proof stays whole whatever ends.
 */
public interface Retained {
    /** Room and kind, {@code access.attempts}. */
    String kind();

    /** What it is. */
    Text label();

    /** What becomes of it when the time is over. */
    Text becomes();

    /** How much of it is older than this and still there. */
    long due(Instant before);

    /**
     * Ends what is older than this, in the caller's transaction.
     *
     * @param most how many at once
     * @return how many ended; fewer than {@code most} when no more is due
     */
    int end(Instant before, int most);
}
