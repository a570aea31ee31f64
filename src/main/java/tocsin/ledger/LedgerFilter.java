package tocsin.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition on a column. Values are already checked and stand as PostgreSQL reads them. */
sealed interface LedgerFilter {
    LedgerColumn column();

    /** The text holds this part, whatever the case of its letters. */
    record Contains(LedgerColumn column, String part) implements LedgerFilter {}

    /** The value is one of these. */
    record OneOf(LedgerColumn column, List<String> values) implements LedgerFilter {}

    /**
     * The value lies between two ends; a missing end is open.
     *
     * @param from inclusive
     * @param until inclusive unless {@code exclusive}
     */
    record Between(
            LedgerColumn column,
            @Nullable String from,
            @Nullable String until,
            boolean exclusive) implements LedgerFilter {}
}
