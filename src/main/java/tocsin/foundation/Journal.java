package tocsin.foundation;

import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one append-only stream of facts. It writes in the caller's transaction and refuses outside one. */
@Service
public class Journal {
    private final JournalStore store;
    private final FieldChangeStore changes;
    private final TownClock clock;
    private final FollowerSignal signal;

    Journal(JournalStore store, FieldChangeStore changes, TownClock clock, FollowerSignal signal) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
        this.signal = signal;
    }

    /** The smallest area around what was told of these records so far; empty when none of it stands in any area. */
    public Optional<AreaPath> around(Collection<UUID> subjects) {
        return store.around(subjects);
    }

    /**
     * When the first fact after a place happened; empty when there is none.
     *
     * @param place in commit order; null for the beginning
     */
    public Optional<Instant> firstAfter(@Nullable JournalPlace place) {
        return Optional.ofNullable(store.firstAfter(position(place)));
    }

    /**
     * How many facts there are after a place; no more than {@code most} are counted.
     *
     * @param place in commit order; null for the beginning
     */
    public long countAfter(@Nullable JournalPlace place, int most) {
        return store.countAfter(position(place), most);
    }

    private static FollowerPosition position(@Nullable JournalPlace place) {
        return place == null
                ? FollowerPosition.BEGINNING
                : new FollowerPosition(Long.toUnsignedString(place.xid()), place.position());
    }

    /** Appends one fact, made true now by this actor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Fact fact, Actor by) {
        recordAll(List.of(fact), by);
    }

    /** Appends facts in their order, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Fact> facts, Actor by) {
        var at = clock.instant();
        recordAll(facts.stream().map(fact -> new Fact.Signed(fact, by, at)).toList());
    }

    /** Appends facts of several people and moments in their order, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Fact.Signed> facts) {
        if (facts.isEmpty()) {
            return;
        }
        store.append(facts);
        facts.stream()
                .map(Fact.Signed::fact)
                .filter(fact -> !fact.changes().isEmpty())
                .forEach(changes::keep);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                facts.stream()
                        .collect(Collectors.groupingBy(signed -> signed.fact().kind(), Collectors.counting()))
                        .forEach((kind, count) -> Metrics.counter("tocsin.facts.recorded", "kind", kind)
                                .increment(count));
                signal.ring();
            }
        });
    }
}
