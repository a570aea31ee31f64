package tocsin.premises;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Problem;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.organization.People;
import tocsin.organization.PersonId;

/** Names who inspects places (实名检查人), without touching the rest of their files. */
@Service
class Inspectors {
    private final PremisesStore store;
    private final People people;
    private final Journal journal;
    private final Receipts receipts;

    Inspectors(PremisesStore store, People people, Journal journal, Receipts receipts) {
        this.store = store;
        this.people = people;
        this.journal = journal;
        this.receipts = receipts;
    }

    /**
     * A place chosen from the ledger: what must be known to name somebody for many at once.
     *
     * @param reason why nobody can be named here; null when somebody can
     */
    record Selected(
            PremisesId id,
            String number,
            String name,
            int version,
            @Nullable UUID inspectorId,
            @Nullable Text reason) {}

    /** Those that the reader may see, in the order asked for. */
    List<Selected> selected(Collection<UUID> ids, Actor by) {
        var order = List.copyOf(ids);
        return store.list(ids).stream()
                .map(PremisesStore.Kept::premises)
                .filter(premises -> PremisesRegister.mayRead(premises, by))
                .map(premises -> new Selected(
                        premises.id(),
                        premises.number(),
                        premises.name(),
                        premises.version(),
                        premises.inspectorId(),
                        obstacle(premises, by)))
                .sorted((one, other) -> Integer.compare(
                        order.indexOf(one.id().value()),
                        order.indexOf(other.id().value())))
                .toList();
    }

    private @Nullable Text obstacle(Premises premises, Actor by) {
        try {
            requireNameable(premises, by);
            return null;
        } catch (Problem why) {
            return why.detail();
        }
    }

    private void requireNameable(Premises premises, Actor by) {
        by.require(PremisesPermission.CORRECT, premises.areaPath(), premises.sectorPath());
        premises.requireNotWithdrawn();
        PremisesProblem.MERGED_ALREADY.unless(
                store.merged(List.of(premises.id().value())).isEmpty(), premises.name(), premises.number());
    }

    /**
     * Names the inspector of a place; whoever is named already stays so without a fact.
     *
     * @param act id of this change; repeated, it changes nothing
     * @return false when it was a repeat
     * @throws Problem 403, 409 when the file changed meanwhile, 422 when the person is none the reader may see
     */
    @Transactional
    public boolean name(PremisesId id, UUID act, NameInspector command, Actor by) {
        boolean first = receipts.first(act, command);
        if (first) {
            var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            var before = kept.premises();
            FoundationProblem.NOT_FOUND.unless(PremisesRegister.mayRead(before, by), id.value());
            requireNameable(before, by);
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            var inspector = command.inspectorId();
            if (inspector != null) {
                requireSeen(people, inspector, by);
            }
            var after = before.inspectedBy(inspector == null ? null : inspector.value());
            if (!Objects.equals(before.inspectorId(), after.inspectorId())) {
                store.save(List.of(after));
                tell(before, new PremisesStore.Kept(after, kept.salt()), by);
            }
        }
        return first;
    }

    /** @throws Problem 422 when there is no such person, or none the reader may see */
    static void requireSeen(People people, PersonId person, Actor by) {
        try {
            people.read(person, by);
        } catch (Problem unseen) {
            throw PremisesProblem.NO_SUCH_INSPECTOR.with().at("/inspectorId");
        }
    }

    private void tell(Premises before, PremisesStore.Kept kept, Actor by) {
        var after = kept.premises();
        var changes = after.changesSince(before);
        journal.record(
                Fact.of(
                                new PremisesEvent.Corrected(changes.fields(), after.version()),
                                after.id().value(),
                                after.areaPath(),
                                RecordDigest.of(after, kept.salt()))
                        .changing(changes.all()),
                by);
    }
}
