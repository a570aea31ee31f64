package tocsin.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.BuiltOn;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.RecordGuard;

/**
 * Declares single records void instead of deleting them, and restores them: what was entered by mistake counts for nothing from then on, as
 * long as nothing was built on it. A hazard has acts of its own for that.
 */
@Service
class Voidings {
    private static final int SHOWN = 20;

    private final ImportKinds kinds;
    private final ObjectProvider<VoidableKind> others;
    private final ObjectProvider<BuiltOn> rooms;
    private final ObjectProvider<RecordGuard> guards;

    Voidings(
            ImportKinds kinds,
            ObjectProvider<VoidableKind> others,
            ObjectProvider<BuiltOn> rooms,
            ObjectProvider<RecordGuard> guards) {
        this.kinds = kinds;
        this.others = others;
        this.rooms = rooms;
        this.guards = guards;
    }

    /**
     * Whether a record counts.
     *
     * @param built what stands on it, the first of them; while there is something it cannot be declared void
     */
    record Standing(boolean isVoid, List<BuiltOn.Work> built) {}

    /** @throws tocsin.foundation.Problem 404 when there is no such record, or none that the reader may see */
    Standing standing(String kind, UUID record, Actor by) {
        var way = way(kind, record, by);
        return new Standing(
                way.withdrawn(Set.of(record)).contains(record),
                built(record).stream().limit(SHOWN).toList());
    }

    /** Again changes nothing. @throws tocsin.foundation.Problem 409 while something stands on it */
    @Transactional
    public void declareVoid(String kind, UUID record, String reason, Actor by) {
        var way = way(kind, record, by);
        if (!way.withdrawn(Set.of(record)).contains(record)) {
            var built = built(record).stream().findFirst();
            // First, so that only whoever may is told what stands on it; undone with the transaction when something
            // does.
            way.withdraw(List.of(record), new RecordWithdrawal.Why(null, reason.strip()), by);
            built.ifPresent(first -> {
                throw LedgerProblem.BUILT_ON.with(first.what());
            });
        }
    }

    /** Again changes nothing. @throws tocsin.foundation.Problem 409 when another has taken its place meanwhile */
    @Transactional
    public void restore(String kind, UUID record, String reason, Actor by) {
        var way = way(kind, record, by);
        if (way.withdrawn(Set.of(record)).contains(record)) {
            way.reinstate(List.of(record), new RecordWithdrawal.Why(null, reason.strip()), by);
        }
    }

    private RecordWithdrawal way(String kind, UUID record, Actor by) {
        var readable = guards.stream()
                .anyMatch(guard -> guard.readable(Set.of(record), by).contains(record));
        FoundationProblem.NOT_FOUND.unless(readable, record);
        return kinds.find(kind)
                .map(definition -> definition.target().withdrawal())
                .filter(RecordWithdrawal::takesSingleRecords)
                .or(() -> others.stream()
                        .filter(other -> other.kind().equals(kind))
                        .map(VoidableKind::withdrawal)
                        .findFirst())
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(kind));
    }

    private List<BuiltOn.Work> built(UUID record) {
        return rooms.orderedStream()
                .flatMap(room -> room.on(Set.of(record)).stream())
                .toList();
    }
}
