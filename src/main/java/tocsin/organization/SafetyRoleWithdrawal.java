package tocsin.organization;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.ledger.RecordWithdrawal;
import tocsin.ledger.VoidableKind;

/** Declares void that somebody looks after safety in a unit, named there by mistake, and restores it. */
@Component
class SafetyRoleWithdrawal implements RecordWithdrawal {
    private final UnitSafetyStore store;
    private final UnitSafety safety;
    private final Organizations organizations;
    private final Journal journal;
    private final TownClock clock;

    SafetyRoleWithdrawal(
            UnitSafetyStore store, UnitSafety safety, Organizations organizations, Journal journal, TownClock clock) {
        this.store = store;
        this.safety = safety;
        this.organizations = organizations;
        this.journal = journal;
        this.clock = clock;
    }

    @Bean
    VoidableKind voidableSafetyRoles() {
        return new VoidableKind("safety-roles", this);
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                Fact.kindOf(OrganizationEvent.SafetyRoleVoided.class),
                Fact.kindOf(OrganizationEvent.SafetyRoleRestored.class));
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        var withdrawn = new HashSet<UUID>();
        records.forEach(
                id -> store.find(id).filter(named -> named.voidedOn() != null).ifPresent(named -> withdrawn.add(id)));
        return withdrawn;
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var withdrawn = new HashSet<UUID>();
        for (var id : records) {
            var kept = lock(id);
            if (kept.named().voidedOn() == null) {
                var unit = unit(kept, by);
                var voided =
                        new OrganizationEvent.SafetyRoleVoided(id, kept.named().role(), why.reason());
                keep(unit, kept.named().voided(clock.today()), voided, by);
                withdrawn.add(id);
            }
        }
        return withdrawn;
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        for (var id : records) {
            var kept = lock(id);
            var unit = unit(kept, by);
            if (kept.named().untilOn() == null) {
                safety.requireFree(unit, kept.named().role());
            }
            var restored =
                    new OrganizationEvent.SafetyRoleRestored(id, kept.named().role(), why.reason());
            keep(unit, kept.named().voided(null), restored, by);
        }
    }

    private UnitSafetyStore.Kept lock(UUID id) {
        return store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
    }

    private OrganizationView unit(UnitSafetyStore.Kept kept, Actor by) {
        var unit = organizations.get(new OrganizationId(kept.named().organizationId()));
        by.require(OrganizationPermission.MANAGE, unit.areaPath(), unit.sectorPath());
        return unit;
    }

    private void keep(OrganizationView unit, UnitSafetyStore.Named named, OrganizationEvent event, Actor by) {
        var salt = store.save(named);
        journal.record(Fact.of(event, unit.id().value(), unit.areaPath(), RecordDigest.of(named, salt)), by);
    }
}
