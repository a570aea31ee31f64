package tocsin.spreadsheets;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Walks down the marks beside the rows of a sheet. */
final class MarkWalk {
    private final Iterator<MarkedRow> marks;
    private @Nullable MarkedRow next;

    MarkWalk(Iterator<MarkedRow> marks) {
        this.marks = marks;
        this.next = marks.hasNext() ? marks.next() : null;
    }

    /** The mark of this row, or nothing; ask from the top downwards. */
    @Nullable
    MarkedRow at(int row) {
        while (next != null && next.number() < row) {
            next = marks.hasNext() ? marks.next() : null;
        }
        return next != null && next.number() == row ? next : null;
    }
}
