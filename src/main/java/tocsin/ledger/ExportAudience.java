package tocsin.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactAudience;
import tocsin.foundation.JournalEntry;

/** Whoever left an export to run is told when there is something to fetch, or nothing to wait for. */
@Component
class ExportAudience implements FactAudience {
    private final ExportJobStore jobs;

    ExportAudience(ExportJobStore jobs) {
        this.jobs = jobs;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Fact.kindOf(LedgerEvent.ExportReady.class), Fact.kindOf(LedgerEvent.ExportFailed.class));
    }

    @Override
    public Map<Long, Collection<UUID>> people(List<JournalEntry> facts) {
        var owners = jobs.owners(facts.stream().map(JournalEntry::subject).collect(Collectors.toSet()));
        return facts.stream()
                .filter(fact -> owners.containsKey(fact.subject()))
                .collect(Collectors.toMap(JournalEntry::position, fact -> Set.of(owners.get(fact.subject()))));
    }
}
