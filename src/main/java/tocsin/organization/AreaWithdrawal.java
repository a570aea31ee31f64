package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.ledger.RecordWithdrawal;

/** Takes back areas that an import entered. */
@Component
class AreaWithdrawal implements RecordWithdrawal {
    private final AreaStore store;
    private final Withdrawal withdrawal;
    private final Journal journal;

    AreaWithdrawal(AreaStore store, Withdrawal withdrawal, Journal journal) {
        this.store = store;
        this.withdrawal = withdrawal;
        this.journal = journal;
    }

    @Override
    public Set<String> facts() {
        return Set.of(Fact.kindOf(AreaEvent.AreaWithdrawn.class), Fact.kindOf(AreaEvent.AreaReinstated.class));
    }

    /** An area ends on a day and may have a successor: that is an act of its own. */
    @Override
    public boolean takesSingleRecords() {
        return false;
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        return withdrawal.store().withdrawn(records);
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        require(records, by);
        var salts = withdrawal.store().withdrawAreas(records, withdrawal.clock().today());
        tell(salts, new AreaEvent.AreaWithdrawn(why.importId(), why.reason()), by);
        return salts.keySet();
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        require(records, by);
        withdrawal.requireNotOnFileAgain(records);
        var salts =
                withdrawal.store().reinstateAreas(records, withdrawal.clock().today());
        tell(salts, new AreaEvent.AreaReinstated(why.importId(), why.reason()), by);
    }

    private void require(List<UUID> records, Actor by) {
        store.list(ids(records))
                .forEach(area -> by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE));
    }

    private void tell(Map<UUID, UUID> salts, AreaEvent event, Actor by) {
        journal.recordAll(
                store.list(ids(salts.keySet())).stream()
                        .map(area -> Fact.of(
                                event,
                                area.id().value(),
                                area.path(),
                                RecordDigest.of(
                                        area,
                                        Objects.requireNonNull(
                                                salts.get(area.id().value())))))
                        .toList(),
                by);
    }

    private static List<AreaId> ids(java.util.Collection<UUID> records) {
        return records.stream().map(AreaId::new).toList();
    }
}
