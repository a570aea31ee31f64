package tocsin.ledger;

import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;

/** Tells the journal what became of exports. They stand on the ground of whoever asked for them, where his auditor reads them. */
@Component
class ExportJournal {
    private final Journal journal;
    private final Ledgers ledgers;

    ExportJournal(Journal journal, Ledgers ledgers) {
        this.journal = journal;
        this.ledgers = ledgers;
    }

    /** @param job as it stands after the act */
    void record(LedgerEvent event, ExportJob job, Actor by) {
        journal.record(Fact.of(event, job.id(), ledgers.ground(job.order().ledger(), job.by()), job.digest()), by);
    }
}
