package tocsin.proof;

import org.jspecify.annotations.Nullable;

/** A sequence read from its beginning, with a view ahead: whether a position still comes soon, and how soon. */
interface Window<T> {
    /** How far ahead can be seen at least, unless the sequence ends. */
    int LEAST = 4_096;

    /** Farther than anything that can be seen. */
    long NOT_SEEN = Long.MAX_VALUE;

    /** The next one, not taken; null at the end. */
    @Nullable
    T peek();

    /** Takes the next one. */
    void skip();

    /** After how many others this position comes; {@value #NOT_SEEN} when it is not among those that can be seen. */
    long distance(long position);
}
