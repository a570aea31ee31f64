package tocsin.proof;

import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Something that is not as it was sealed, and where.
 *
 * @param what is wrong
 * @param leaf the leaf it is about, or the first one it can be; −1 where no leaf can be named
 * @param position the row of the journal it is about; null where none can be named
 * @param told in words, with numbers
 */
public record JournalFinding(What what, long leaf, @Nullable Long position, Text told) {

    /** What can be wrong. */
    public enum What {
        /** A row is not what was sealed. */
        CHANGED,
        /** A sealed row is gone. */
        REMOVED,
        /** A row stands among sealed ones and was never sealed. */
        INSERTED,
        /** The log itself was rewritten. */
        LOG_CHANGED,
        /** The log ends before a head that was signed or given. */
        CUT,
        /** A head that was given does not belong to this log. */
        FOREIGN_HEAD,
        /** A signature nobody of the known keys made. */
        SIGNATURE,
        /** A key nobody vouched for. */
        KEY,
        /** A record differs from what the journal says it was after the last act. */
        RECORD
    }
}
