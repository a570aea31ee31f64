package tocsin.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;

/** Mappings remembered from imports. Whoever may import a kind sees and tidies all of that kind: they propose columns to everybody. */
@Service
class ImportMappings {
    private final ImportMappingStore store;
    private final ImportKinds kinds;
    private final Journal journal;

    ImportMappings(ImportMappingStore store, ImportKinds kinds, Journal journal) {
        this.store = store;
        this.kinds = kinds;
        this.journal = journal;
    }

    /** Those of the kinds the person may import. @throws tocsin.foundation.Problem 403 when there is no such kind */
    List<ImportMapping.View> list(Actor by) {
        var mine = kinds.list().stream()
                .filter(kind -> by.mayAnywhere(kind.permission()))
                .collect(Collectors.toMap(ImportDefinition::kind, kind -> kind));
        FoundationProblem.NOT_YOUR_DUTY.unless(!mine.isEmpty(), tocsin.foundation.Text.of("导入台账", "Import ledgers"));
        return store.list(mine.keySet()).stream()
                .flatMap(mapping -> Optional.ofNullable(mine.get(mapping.kind())).map(mapping::view).stream())
                .toList();
    }

    /** @throws tocsin.foundation.Problem 404; 409 when somebody changed it meanwhile */
    @Transactional
    public void rename(UUID id, RenameMapping command, Actor by) {
        var mapping = locked(id, by);
        if (command.name().strip().equals(mapping.name())) {
            return;
        }
        FoundationProblem.CHANGED_MEANWHILE.unless(
                mapping.version() == command.version(), command.version(), mapping.version());
        store.rename(id, command.name().strip());
        record(new LedgerEvent.MappingRenamed(mapping.kind()), id, by);
    }

    /** From now on it proposes nothing; again changes nothing. */
    @Transactional
    public void setVoid(UUID id, boolean voided, Actor by) {
        var mapping = locked(id, by);
        if (mapping.voided() != voided) {
            store.setVoid(id, voided);
            record(
                    voided
                            ? new LedgerEvent.MappingVoided(mapping.kind())
                            : new LedgerEvent.MappingReinstated(mapping.kind()),
                    id,
                    by);
        }
    }

    private ImportMapping locked(UUID id, Actor by) {
        var mapping = store.lock(id)
                .filter(found -> kinds.find(found.kind()).isPresent())
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        kinds.get(mapping.kind(), by);
        return mapping;
    }

    private void record(LedgerEvent event, UUID id, Actor by) {
        var after = store.lock(id).orElseThrow();
        journal.record(Fact.of(event, id, by.ground(kinds.get(after.kind(), by).permission()), after.digest()), by);
    }
}
