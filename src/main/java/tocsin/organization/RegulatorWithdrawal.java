package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.ledger.RecordWithdrawal;

/** Takes back what an import said of regulators: they never led. One that was replaced or ended meanwhile keeps the whole import. */
@Component
class RegulatorWithdrawal implements RecordWithdrawal {
    private final RegulationStore store;
    private final Withdrawal withdrawal;
    private final Journal journal;

    RegulatorWithdrawal(RegulationStore store, Withdrawal withdrawal, Journal journal) {
        this.store = store;
        this.withdrawal = withdrawal;
        this.journal = journal;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                Fact.kindOf(DutyEvent.RegulatorWithdrawn.class), Fact.kindOf(DutyEvent.RegulatorReinstated.class));
    }

    /** A single one is ended on its page. */
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
        var salts = store.withdraw(records, withdrawal.clock().today());
        tell(
                salts,
                row -> new DutyEvent.RegulatorWithdrawn(
                        row.areaId(), row.sectorId(), row.regulatorId(), why.importId(), why.reason()),
                by);
        return salts.keySet();
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        withdrawal.requireNotOnFileAgain(records);
        tell(
                store.reinstate(records),
                row -> new DutyEvent.RegulatorReinstated(
                        row.areaId(), row.sectorId(), row.regulatorId(), why.importId(), why.reason()),
                by);
    }

    private void tell(Map<UUID, UUID> salts, Function<Regulation, DutyEvent> event, Actor by) {
        journal.recordAll(
                store.list(salts.keySet()).stream()
                        .map(row -> {
                            by.require(OrganizationPermission.MANAGE, row.areaPath(), AreaPath.EVERYWHERE);
                            return Fact.of(
                                    event.apply(row),
                                    row.regulatorId(),
                                    row.areaPath(),
                                    RecordDigest.of(row, Objects.requireNonNull(salts.get(row.id()))));
                        })
                        .toList(),
                by);
    }
}
