package tocsin.ledger;

import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/** Tells the journal what became of imports as wholes; each record they became has facts of its own. They stand on the importer's ground. */
@Component
class ImportJournal {
    private final Journal journal;
    private final ImportKinds kinds;

    ImportJournal(Journal journal, ImportKinds kinds) {
        this.journal = journal;
        this.kinds = kinds;
    }

    /** In the caller's transaction. @param by who did it; may be another than who sent the file */
    void record(LedgerEvent event, ImportJob job, Actor by) {
        var kind = kinds.get(job.kind(), by);
        journal.record(
                Fact.of(event, job.id(), by.ground(kind.permission()), RecordDigest.of(job.source(), job.id())), by);
    }
}
