package tocsin.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/**
 * Tells the journal what became of imports as wholes; each record they became has facts of its own. They stand on the importer's ground;
 * the server's own machine has none, so what was imported there stands on the ground around its records, where that auditor reads it.
 */
@Component
class ImportJournal {
    private static final int AT_ONCE = 1_000;

    private final Journal journal;
    private final ImportKinds kinds;
    private final ImportRowStore rows;

    ImportJournal(Journal journal, ImportKinds kinds, ImportRowStore rows) {
        this.journal = journal;
        this.kinds = kinds;
        this.rows = rows;
    }

    /** In the caller's transaction. @param by who did it; may be another than who sent the file */
    void record(LedgerEvent event, ImportJob job, Actor by) {
        var permission = kinds.get(job.kind(), by).permission();
        var ground = by.isMachine() ? around(job) : by.ground(permission);
        journal.record(Fact.of(event, job.id(), ground, RecordDigest.of(job.source(), job.id())), by);
    }

    /** Above every area when nothing was written yet. */
    private AreaPath around(ImportJob job) {
        var grounds = new ArrayList<AreaPath>();
        for (var state : List.of(ImportState.WRITTEN, ImportState.TAKEN_BACK)) {
            int after = 0;
            for (var next = rows.became(job.id(), state, after, AT_ONCE);
                    !next.isEmpty();
                    next = rows.became(job.id(), state, after, AT_ONCE)) {
                journal.around(next.stream().map(ImportRowStore.Became::record).toList())
                        .ifPresent(grounds::add);
                after = next.getLast().line();
            }
        }
        return grounds.stream().reduce(AreaPath::around).orElse(AreaPath.EVERYWHERE);
    }
}
