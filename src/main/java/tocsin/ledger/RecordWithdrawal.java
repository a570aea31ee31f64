package tocsin.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/**
 * How the records of a kind are taken back, with the import they came by or one alone that is declared void, and reinstated when that was
 * wrong. Nothing is deleted; each record's journal tells both.
 */
public interface RecordWithdrawal {
    /** Kinds of facts that tell of taking back and reinstating: they are no work built on a record. */
    Set<String> facts();

    /** True when one record alone is declared void in this way; false when its room has acts of its own for that. */
    default boolean takesSingleRecords() {
        return true;
    }

    /** Those of these records that count for nothing now. */
    Set<UUID> withdrawn(Collection<UUID> records);

    /**
     * Withdraws records inside the caller's transaction; each is asked for permission.
     *
     * @return those withdrawn; one that counts for nothing already is left as it is
     */
    Set<UUID> withdraw(List<UUID> records, Why why, Actor by);

    /** Makes withdrawn records count again. @throws tocsin.foundation.Problem when another has taken the place of one meanwhile */
    void reinstate(List<UUID> records, Why why, Actor by);

    /**
     * Why.
     *
     * @param importId the import that is taken back; {@code null}: the record alone
     */
    record Why(@Nullable UUID importId, String reason) {}

    /**
     * How it is told, about {0} for the reason {1}.
     *
     * @param importId the import that was taken back; {@code null}: the record alone
     */
    static Text withdrawn(@Nullable UUID importId) {
        return importId == null
                ? Text.of("将“{0}”作废：{1}", "declared “{0}” void: {1}")
                : Text.of("撤回导入，“{0}”随之撤回：{1}", "took an import back, and “{0}” with it: {1}");
    }

    /** The same of what counts again. */
    static Text reinstated(@Nullable UUID importId) {
        return importId == null
                ? Text.of("恢复“{0}”，不再作废：{1}", "restored “{0}”, which was void: {1}")
                : Text.of("恢复已撤回的导入，“{0}”随之恢复：{1}", "reinstated an import, and “{0}” with it: {1}");
    }
}
