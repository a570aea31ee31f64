package tocsin.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;

/** What a room does with the rows of an import. Both get a thousand rows at a time, so both should ask the database once, not a thousand times. */
public interface ImportTarget {
    /**
     * Looks at rows without changing anything: unknown references, rules, places outside the actor's scope, records already there.
     *
     * @return one verdict to a row, in the same order
     */
    List<ImportVerdict> check(List<ImportRow> rows, Actor by);

    /**
     * Writes rows that were found good a moment ago, inside the caller's transaction. The same rows again must change nothing.
     *
     * @return the record each row became, in the same order
     * @throws tocsin.foundation.Problem when some row cannot be written after all: all are undone, and each is then tried alone
     */
    List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by);

    /** How what was written is taken back; null: it cannot be. */
    default @Nullable RecordWithdrawal withdrawal() {
        return null;
    }

    /** Key of the field by which a row names a record that a row above it may bring, as areas name their parents; compared with the identity. */
    default @Nullable String naming() {
        return null;
    }
}
