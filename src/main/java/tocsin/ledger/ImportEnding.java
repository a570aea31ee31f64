package tocsin.ledger;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tocsin.foundation.TownClock;

/** Ends imports whose time is over: rows first, the file once that is certain. One that wrote nothing goes as if given up. */
@Component
class ImportEnding {
    private final EndingStore store;
    private final LedgerFolder folder;
    private final TownClock clock;

    ImportEnding(EndingStore store, LedgerFolder folder, TownClock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    long due(Instant before) {
        return store.imports(before);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int end(Instant before, int most) {
        var ended = store.endImports(before, most, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ended.forEach(folder::remove);
            }
        });
        return ended.size();
    }
}
