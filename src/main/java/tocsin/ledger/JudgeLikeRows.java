package tocsin.ledger;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of rows that look like records on file whether each is the same or another.
 *
 * @param rows their numbers in the file; none or empty: all that nobody has judged yet, or, to take judgements back, all that are judged
 * @param same true: the same, passed over; false: another, goes in; none: the judgement is taken back
 * @param reason why it is another; must be said then
 */
record JudgeLikeRows(
        @Nullable @Size(max = 1000) List<Integer> rows,
        @Nullable Boolean same,
        @Nullable @Size(max = 500) String reason) {}
