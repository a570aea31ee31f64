package tocsin.premises;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;

/** Changes whether a place does business, from a day on and with a reason; what was before stays told. */
@Service
public class BusinessStates {
    private final PremisesStore store;
    private final StandingStore history;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    BusinessStates(PremisesStore store, StandingStore history, Journal journal, Receipts receipts, TownClock clock) {
        this.store = store;
        this.history = history;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Says how a place does business from a day on.
     *
     * @param act id of this change; repeated, it changes nothing
     * @throws tocsin.foundation.Problem 403, 409 when the file changed meanwhile, else when the state or its day does not follow
     */
    @Transactional
    public void change(PremisesId id, UUID act, ChangeState command, Actor by) {
        if (receipts.first(act, command)) {
            var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            var before = kept.premises();
            by.require(PremisesPermission.CORRECT, before.areaPath(), before.sectorPath());
            before.requireNotWithdrawn();
            PremisesProblem.STATE_BY_ITS_OWN_ACT.unless(
                    command.state() != BusinessState.WITHDRAWN, before.state().label());
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            PremisesProblem.MERGED_ALREADY.unless(
                    store.merged(List.of(id.value())).isEmpty(), before.name(), before.number());
            PremisesProblem.SAME_STATE.unless(
                    before.state() != command.state(), before.state().label());
            requireInOrder(id, command);
            if (command.state().isActive() && !before.isActive()) {
                refuseTwin(before);
            }
            var after = before.inState(command.state());
            store.save(List.of(after));
            history.hold(id, command, by.id());
            journal.record(
                    Fact.of(
                            new PremisesEvent.StateChanged(before.state(), command.state(), command.fromOn()),
                            id.value(),
                            after.areaPath(),
                            RecordDigest.of(after, kept.salt())),
                    by);
        }
    }

    private void requireInOrder(PremisesId id, ChangeState command) {
        var last = history.states(id).stream().findFirst();
        boolean later =
                last.map(held -> command.fromOn().isAfter(held.fromOn())).orElse(true);
        PremisesProblem.STATE_OUT_OF_ORDER.unless(
                later && !command.fromOn().isAfter(clock.today()),
                command.fromOn(),
                last.map(held -> held.fromOn().toString()).orElse("—"));
    }

    private void refuseTwin(Premises premises) {
        store.named(List.of(premises.name())).stream()
                .map(PremisesStore.Kept::premises)
                .filter(known -> known.identity().equals(premises.identity())
                        && !known.id().equals(premises.id()))
                .findFirst()
                .ifPresent(twin -> {
                    throw PremisesProblem.ALREADY_ON_FILE.with(twin.name(), twin.address(), "", twin.number());
                });
    }
}
