package tocsin.proof;

/**
 * Whether a head that left the machine is of this log.
 *
 * @param size of the head given
 * @param newest how many facts the log has sealed by now
 */
public record HeadCheck(Result result, long size, long newest) {
    /** What came out. */
    public enum Result {
        /** The log's first facts are those the head was signed over. */
        AGREES,
        /** They are others, or the log has lost them: it was rewritten, or the head is another log's. */
        OTHER,
        /** The log does not reach so far: it was cut, or the head is another log's. */
        BEYOND
    }
}
