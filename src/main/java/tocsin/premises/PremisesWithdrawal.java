package tocsin.premises;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.ledger.RecordWithdrawal;
import tocsin.organization.Places;

/** Takes back places that an import registered. */
@Component
class PremisesWithdrawal implements RecordWithdrawal {
    private final PremisesStore store;
    private final WithdrawalStore withdrawn;
    private final Journal journal;

    PremisesWithdrawal(PremisesStore store, WithdrawalStore withdrawn, Journal journal) {
        this.store = store;
        this.withdrawn = withdrawn;
        this.journal = journal;
    }

    @Override
    public Set<String> facts() {
        return Set.of(Fact.kindOf(PremisesEvent.Withdrawn.class), Fact.kindOf(PremisesEvent.Reinstated.class));
    }

    /** The ids rows are written under: those made of their words, or others where such a place was taken back. */
    Map<UUID, UUID> free(List<UUID> ids, UUID importId) {
        var gone = withdrawn.withdrawn(ids);
        var free = new HashMap<UUID, UUID>();
        ids.forEach(id -> free.put(id, gone.contains(id) ? Places.idOf("again", id, importId) : id));
        return free;
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        return withdrawn.withdrawn(records);
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var gone = withdrawn.withdraw(records);
        tell(gone, new PremisesEvent.Withdrawn(why.importId(), why.reason()), by);
        return gone;
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        withdrawn.reinstate(records);
        var kept = tell(records, new PremisesEvent.Reinstated(why.importId(), why.reason()), by);
        refuseTwins(kept.stream().map(PremisesStore.Kept::premises).toList());
    }

    private List<PremisesStore.Kept> tell(Collection<UUID> records, PremisesEvent event, Actor by) {
        var kept = store.list(records);
        kept.forEach(place -> by.require(
                PremisesPermission.CORRECT,
                place.premises().areaPath(),
                place.premises().sectorPath()));
        journal.recordAll(
                kept.stream()
                        .map(place -> Fact.of(
                                event,
                                place.premises().id().value(),
                                place.premises().areaPath(),
                                RecordDigest.of(place.premises(), place.salt())))
                        .toList(),
                by);
        return kept;
    }

    /** What was registered anew since stands in the way. */
    private void refuseTwins(List<Premises> back) {
        var known = store.named(back.stream().map(Premises::name).distinct().toList()).stream()
                .map(PremisesStore.Kept::premises)
                .toList();
        for (var place : back) {
            known.stream()
                    .filter(Premises::isActive)
                    .filter(other -> place.isActive()
                            && other.identity().equals(place.identity())
                            && !other.id().equals(place.id()))
                    .findFirst()
                    .ifPresent(twin -> {
                        throw PremisesProblem.ALREADY_ON_FILE.with(twin.name(), twin.address(), "", twin.number());
                    });
        }
    }
}
