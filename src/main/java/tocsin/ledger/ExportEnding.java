package tocsin.ledger;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends exports whose time is over: the row first, its file once that is certain. */
@Component
class ExportEnding {
    private final EndingStore store;
    private final LedgerFolder folder;

    ExportEnding(EndingStore store, LedgerFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    long due(Instant before) {
        return store.exports(before);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int end(Instant before, int most) {
        var ended = store.endExports(before, most);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ended.forEach(folder::removeExported);
            }
        });
        return ended.size();
    }
}
