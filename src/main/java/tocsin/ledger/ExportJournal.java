package tocsin.ledger;

import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;

/** Tells the journal what became of exports. They stand above every area: who takes what with him concerns the auditor, not the town. */
@Component
class ExportJournal {
    private final Journal journal;

    ExportJournal(Journal journal) {
        this.journal = journal;
    }

    /** @param job as it stands after the act */
    void record(LedgerEvent event, ExportJob job, Actor by) {
        journal.record(Fact.of(event, job.id(), AreaPath.EVERYWHERE, job.digest()), by);
    }
}
