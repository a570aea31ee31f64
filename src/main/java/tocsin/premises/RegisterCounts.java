package tocsin.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;

/** What others' registers count by type and period: one base for every rate, with its source. */
@Service
public class RegisterCounts {
    private final RegisterCountStore store;
    private final Areas areas;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    RegisterCounts(RegisterCountStore store, Areas areas, Journal journal, Receipts receipts, TownClock clock) {
        this.store = store;
        this.areas = areas;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The base of a rate: the newest count of this kind for an area as of a day; empty when nobody entered one. */
    public OptionalInt base(RegisterKind kind, AreaId area, LocalDate on) {
        return store.newest(area, on).stream()
                .filter(counted -> counted.kind() == kind)
                .mapToInt(RegisterCountStore.Counted::count)
                .findFirst();
    }

    List<RegisterCountStore.Counted> newest(AreaId area, LocalDate on, Actor by) {
        var node = areas.get(area);
        // A register is no one sector's: whoever reads places there reads it, as in its ledger.
        boolean reads = by.scope(PremisesPermission.READ).parts().stream()
                .anyMatch(part -> part.organization() == null && part.area().contains(node.path()));
        FoundationProblem.NOT_FOUND.unless(reads, area.value());
        return store.newest(area, on);
    }

    /** Enters a count; entered again for the same area, kind and day it corrects what stood there. */
    @Transactional
    public void record(UUID id, RecordRegisterCount command, Actor by) {
        if (receipts.first(id, command)) {
            var area = areas.get(command.areaId());
            by.require(PremisesPermission.CORRECT, area.path(), AreaPath.EVERYWHERE);
            PremisesProblem.DAY_TO_COME.unless(!command.asOf().isAfter(clock.today()), command.asOf());
            keep(id, command, area, by);
        }
    }

    private void keep(UUID id, RecordRegisterCount command, AreaView area, Actor by) {
        var before = store.of(area.id(), command.kind(), command.asOf())
                .map(RegisterCountStore.Kept::counted)
                .orElse(null);
        var counted = new RegisterCountStore.Counted(
                before == null ? id : before.id(),
                area.id(),
                area.path(),
                command.kind(),
                command.asOf(),
                command.count(),
                command.source().strip(),
                before == null ? 1 : before.version() + 1);
        var salt = store.save(counted, by.id());
        var event = new PremisesEvent.RegisterCounted(
                command.kind(), command.asOf(), before == null ? null : before.count(), command.count());
        journal.record(Fact.of(event, counted.id(), area.path(), RecordDigest.of(counted, salt)), by);
    }
}
