package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.ledger.RecordWithdrawal;

/** Takes back organizations that an import registered. */
@Component
class OrganizationWithdrawal implements RecordWithdrawal {
    private final OrganizationStore store;
    private final Withdrawal withdrawal;
    private final Journal journal;

    OrganizationWithdrawal(OrganizationStore store, Withdrawal withdrawal, Journal journal) {
        this.store = store;
        this.withdrawal = withdrawal;
        this.journal = journal;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                Fact.kindOf(OrganizationEvent.OrganizationWithdrawn.class),
                Fact.kindOf(OrganizationEvent.OrganizationReinstated.class));
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        return withdrawal.store().withdrawn(records);
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var gone = withdrawal.store().withdrawn(records);
        var standing = records.stream().filter(id -> !gone.contains(id)).toList();
        withdrawal.store().markOrganizations(standing, withdrawal.clock().today());
        change(standing, false, new OrganizationEvent.OrganizationWithdrawn(why.importId(), why.reason()), by);
        return Set.copyOf(standing);
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        withdrawal.requireNotOnFileAgain(records);
        withdrawal.store().markOrganizations(records, null);
        change(records, true, new OrganizationEvent.OrganizationReinstated(why.importId(), why.reason()), by);
    }

    private void change(List<UUID> records, boolean active, OrganizationEvent event, Actor by) {
        var all = records.stream().map(id -> changed(id, active, by)).toList();
        var salts = store.saveAll(all);
        journal.recordAll(
                all.stream()
                        .map(organization -> Fact.of(
                                event,
                                organization.id().value(),
                                organization.areaPath(),
                                RecordDigest.of(
                                        organization,
                                        Objects.requireNonNull(
                                                salts.get(organization.id().value())))))
                        .collect(Collectors.toList()),
                by);
    }

    private Organization changed(UUID id, boolean active, Actor by) {
        var before = store.lock(new OrganizationId(id)).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        by.require(OrganizationPermission.MANAGE, before.areaPath(), before.sectorPath());
        return before.active(active);
    }
}
