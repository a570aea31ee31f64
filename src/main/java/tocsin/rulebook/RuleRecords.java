package tocsin.rulebook;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;

/** Writes this room's facts, each once. */
@Component
class RuleRecords {
    private final Journal journal;
    private final Receipts receipts;

    RuleRecords(Journal journal, Receipts receipts) {
        this.journal = journal;
        this.receipts = receipts;
    }

    boolean first(UUID id, Object command) {
        return receipts.first(id, command);
    }

    void record(RulebookEvent event, Proposal proposal, UUID salt, Actor by) {
        record(event, proposal.id(), proposal.area(), proposal, salt, by);
    }

    void record(RulebookEvent event, UUID subject, AreaPath area, Object row, UUID salt, Actor by) {
        journal.record(Fact.of(event, subject, area, RecordDigest.of(row, salt)), by);
    }
}
