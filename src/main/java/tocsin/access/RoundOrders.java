package tocsin.access;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Receipts;
import tocsin.foundation.Rounds;

/** Rounds that an administrator sends on their way beside their rhythm; who did it is journalled. */
@Service
class RoundOrders {
    private final Rounds rounds;
    private final Receipts receipts;
    private final AccountJournal journal;

    RoundOrders(Rounds rounds, Receipts receipts, AccountJournal journal) {
        this.rounds = rounds;
        this.receipts = receipts;
        this.journal = journal;
    }

    /** The round of this name is to run. */
    private record RunRound(String name) {}

    /**
     * Notes the order.
     *
     * @return false when the same was ordered before
     * @throws tocsin.foundation.Problem 403, 404 when there is no such round
     */
    @Transactional
    public boolean order(String name, UUID id, Actor by) {
        by.require(AccessPermission.WATCH_JOBS);
        FoundationProblem.NOT_FOUND.unless(
                rounds.states().stream().anyMatch(round -> round.name().equals(name)), name);
        boolean first = receipts.first(id, new RunRound(name));
        if (first) {
            journal.roundOrdered(new AccessEvent.RoundOrdered(name), id, by);
        }
        return first;
    }
}
