package tocsin.premises;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.ledger.RecordWithdrawal;
import tocsin.organization.Places;

/** Takes back buildings that an import registered. A place that stands in one of them keeps the whole import. */
@Component
class BuildingWithdrawal implements RecordWithdrawal {
    private final BuildingStore store;
    private final WithdrawalStore withdrawn;
    private final Journal journal;
    private final TownClock clock;

    BuildingWithdrawal(BuildingStore store, WithdrawalStore withdrawn, Journal journal, TownClock clock) {
        this.store = store;
        this.withdrawn = withdrawn;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                Fact.kindOf(PremisesEvent.BuildingWithdrawn.class),
                Fact.kindOf(PremisesEvent.BuildingReinstated.class));
    }

    /** The ids rows are written under: those made of their words, or others where such a building was taken back. */
    Map<UUID, UUID> free(List<UUID> ids, UUID importId) {
        var gone = withdrawn(ids);
        var free = new LinkedHashMap<UUID, UUID>();
        ids.forEach(id -> free.put(id, gone.contains(id) ? Places.idOf("again", id, importId) : id));
        return free;
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        var known = store.list(List.copyOf(records)).keySet();
        var standing = store.standing(List.copyOf(records));
        return known.stream().filter(id -> !standing.contains(id)).collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var gone = withdrawn.withdrawBuildings(records, clock.today());
        tell(gone, new PremisesEvent.BuildingWithdrawn(why.importId(), why.reason()), by);
        return gone;
    }

    /** What was registered anew since stands in the way: the database says so. */
    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        withdrawn.reinstateBuildings(records);
        tell(records, new PremisesEvent.BuildingReinstated(why.importId(), why.reason()), by);
    }

    private void tell(Collection<UUID> records, PremisesEvent event, Actor by) {
        journal.recordAll(records.stream().map(id -> fact(id, event, by)).toList(), by);
    }

    private Fact fact(UUID id, PremisesEvent event, Actor by) {
        var kept = store.find(new BuildingId(id)).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        var building = kept.building();
        by.require(PremisesPermission.CORRECT, building.areaPath(), AreaPath.EVERYWHERE);
        return Fact.of(event, id, building.areaPath(), RecordDigest.of(building, kept.salt()));
    }
}
