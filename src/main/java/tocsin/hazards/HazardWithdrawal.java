package tocsin.hazards;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.TownClock;
import tocsin.ledger.RecordWithdrawal;

/** Takes back hazards that an import took over: each is declared void, and restored when that was wrong. */
@Component
class HazardWithdrawal implements RecordWithdrawal {
    private final HazardStore store;
    private final HazardActs acts;
    private final WithdrawalStore withdrawn;
    private final TownClock clock;

    HazardWithdrawal(HazardStore store, HazardActs acts, WithdrawalStore withdrawn, TownClock clock) {
        this.store = store;
        this.acts = acts;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    @Override
    public Set<String> facts() {
        return Set.of(Fact.kindOf(HazardEvent.Voided.class), Fact.kindOf(HazardEvent.Restored.class));
    }

    @Override
    public boolean takesSingleRecords() {
        return false;
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        return store.list(records).stream()
                .map(HazardRow::hazard)
                .filter(Hazard::isVoid)
                .map(hazard -> hazard.id().value())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var standing = store.list(records).stream()
                .map(HazardRow::hazard)
                .filter(hazard -> !hazard.isVoid())
                .map(hazard -> hazard.id().value())
                .collect(Collectors.toSet());
        give(standing, new VoidHazard(why.reason()), by);
        withdrawn.mark(standing, clock.today());
        return standing;
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        give(Set.copyOf(records), new RestoreHazard(why.reason()), by);
        withdrawn.mark(records, null);
    }

    private void give(Set<UUID> records, HazardCommand command, Actor by) {
        var at = clock.instant();
        acts.giveAll(records.stream()
                        .map(id -> new HazardAct(new HazardId(id), UUID.randomUUID(), command, by, at))
                        .toList())
                .forEach(HazardOutcome::orThrow);
    }
}
