package tocsin.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import tocsin.foundation.Actor;

/** How the records of a kind of import are taken back, and reinstated when that was wrong. Nothing is deleted; each record's journal tells both. */
public interface ImportTakeBack {
    /** Kinds of facts that tell of taking back and reinstating: they are no work built on a record. */
    Set<String> facts();

    /**
     * Withdraws records inside the caller's transaction; each is asked for permission.
     *
     * @return those withdrawn; one that counts for nothing already is left as it is
     */
    Set<UUID> withdraw(List<UUID> records, Why why, Actor by);

    /** Makes withdrawn records count again. @throws tocsin.foundation.Problem when another has taken the place of one meanwhile */
    void reinstate(List<UUID> records, Why why, Actor by);

    /** The import that is taken back, and the reason given. */
    record Why(UUID importId, String reason) {}
}
