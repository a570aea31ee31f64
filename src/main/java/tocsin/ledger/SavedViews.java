package tocsin.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Receipts;
import tocsin.foundation.Scope;

/**
 * Views of ledgers under a name. They hold no rows: whoever opens one sees through it what he may see anyway. They are habits, not facts,
 * so no journal speaks of them.
 */
@Service
public class SavedViews {
    private static final int MOST = 50;

    private final SavedViewStore store;
    private final Ledgers ledgers;
    private final Receipts receipts;

    SavedViews(SavedViewStore store, Ledgers ledgers, Receipts receipts) {
        this.store = store;
        this.ledgers = ledgers;
        this.receipts = receipts;
    }

    /** The reader's own views first, then those that colleagues share. */
    List<SavedView> list(String ledger, Actor by) {
        return store.list(ledger, by.id(), areas(ledgers.get(ledger, by), by));
    }

    /**
     * Keeps a view.
     *
     * @throws tocsin.foundation.Problem 403 or 404 for a ledger the person cannot read, 409 when there are too many
     */
    @Transactional
    public void keep(String ledger, UUID id, KeepView command, Actor by) {
        var declared = ledgers.get(ledger, by);
        if (receipts.first(id, command)) {
            LedgerProblem.TOO_MANY_VIEWS.unless(store.count(ledger, by.id()) < MOST, MOST);
            var area = areas(declared, by).stream().findFirst().orElse(null);
            store.keep(id, ledger, command, command.shared() ? area : null, by);
        }
    }

    /** Drops one of the person's own views; again, or somebody else's, changes nothing. */
    @Transactional
    public void drop(String ledger, UUID id, Actor by) {
        ledgers.get(ledger, by);
        store.drop(id, ledger, by.id());
    }

    /** Where the person may read this ledger, whoever owns its rows: people of a unit share nothing and are shown nothing. */
    private static List<AreaPath> areas(LedgerDefinition ledger, Actor by) {
        return by.scope(ledger.read()).parts().stream()
                .filter(part -> part.organization() == null)
                .map(Scope.Part::area)
                .toList();
    }
}
