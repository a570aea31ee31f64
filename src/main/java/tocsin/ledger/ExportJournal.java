package tocsin.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/** Tells the journal what became of exports. They stand on the ground of whoever asked for them, where his auditor reads them. */
@Component
class ExportJournal {
    private final Journal journal;
    private final Ledgers ledgers;

    ExportJournal(Journal journal, Ledgers ledgers) {
        this.journal = journal;
        this.ledgers = ledgers;
    }

    /** Tells that somebody took rows out at once; on the ground of his own posts, as of whoever orders a job. */
    @Transactional
    public void takenAtOnce(String ledger, long rows, Actor by) {
        var event = new LedgerEvent.ExportedAtOnce(ledger, rows);
        journal.record(Fact.of(event, by.id(), ledgers.ground(ledger, by), RecordDigest.of(event, by.id())), by);
    }

    /** @param job as it stands after the act */
    void record(LedgerEvent event, ExportJob job, Actor by) {
        journal.record(Fact.of(event, job.id(), ledgers.ground(job.order().ledger(), job.by()), job.digest()), by);
    }
}
