package tocsin.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Followers;

/**
 * Counts everything again from the records and compares to the last cell. It may run beside a busy server: one repeatable-read
 * transaction sees records, journal and cells of the same moment, and the facts not taken by then are added in memory. It changes nothing.
 */
@Service
public class VerifyFigures {
    private static final int BATCH = 5_000;

    private final FigureSources sources;
    private final FactFolding folding;
    private final FactRowStore rows;
    private final VerifyStore store;
    private final Followers followers;
    private final TransactionTemplate snapshot;

    VerifyFigures(
            FigureSources sources,
            FactFolding folding,
            FactRowStore rows,
            VerifyStore store,
            Followers followers,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.folding = folding;
        this.rows = rows;
        this.store = store;
        this.followers = followers;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Recounts every kind.
     *
     * @param each gets every difference, kind by kind in the order of the cells
     */
    public Verification run(Consumer<Verification.Difference> each) {
        readOn();
        var found = snapshot.execute(begun -> {
            // Nothing of it may stay, whatever happens.
            begun.setRollbackOnly();
            store.prepare();
            return sources.all().stream().map(source -> verify(source, each)).toList();
        });
        return total(found);
    }

    /** What is unread is held in memory below, so little should be. */
    private void readOn() {
        while (followers.round() >= BATCH) {
            Thread.onSpinWait();
        }
    }

    private Verification verify(FigureSource source, Consumer<Verification.Difference> each) {
        long records = recount(source);
        addUnread(source);
        var differences = new AtomicLong();
        store.compare(source.kind(), difference -> {
            differences.incrementAndGet();
            each.accept(difference);
        });
        return new Verification(records, store.cells(source.kind()), differences.get());
    }

    private long recount(FigureSource source) {
        var waiting = new ArrayList<FactRow>(BATCH);
        var records = new AtomicLong();
        source.recount((subject, contribution) -> {
            records.incrementAndGet();
            waiting.add(new FactRow(subject, contribution, 0));
            if (waiting.size() == BATCH) {
                store.addRecounted(source.kind(), waiting);
                waiting.clear();
            }
        });
        store.addRecounted(source.kind(), waiting);
        return records.get();
    }

    private void addUnread(FigureSource source) {
        var now = new HashMap<UUID, FactRow>();
        var changes = new CellChanges();
        followers.unread(FigureFollower.NAME, BATCH, facts -> {
            var read = facts.stream().filter(fact -> source.reads(fact.kind())).toList();
            var before = rows.load(source.kind(), FactRow.subjectsOf(read));
            before.putAll(now);
            var folded = folding.fold(source, read, facts.getLast(), before);
            now.putAll(folded.rows());
            changes.addAll(folded.changes());
        });
        store.addUnread(source.kind(), List.copyOf(now.values()), changes);
    }

    private static Verification total(List<Verification> found) {
        return found.stream()
                .reduce(
                        new Verification(0, 0, 0),
                        (one, other) -> new Verification(
                                one.records() + other.records(),
                                one.cells() + other.cells(),
                                one.differences() + other.differences()));
    }
}
