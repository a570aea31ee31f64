package tocsin.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.agenda.AgendaItem.Climb;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaLevel;

/**
 * Takes the steps that have come due, each once: a step and its fact are written in one transaction, and a row that another sweep has in
 * hand is passed over.
 */
@Component
public class AgendaSweep {
    private static final Logger LOG = LoggerFactory.getLogger(AgendaSweep.class);
    private static final int BATCH = 200;

    private final AgendaStore store;
    private final LadderSteps steps;
    private final Ladders ladders;
    private final Hierarchy hierarchy;
    private final Journal journal;
    private final Turn turn;
    private final ReentrantLock schedule = new ReentrantLock();

    /** When, and in which transaction. */
    @Component
    record Turn(TownClock clock, TransactionTemplate transaction) {}

    AgendaSweep(
            AgendaStore store, LadderSteps steps, Ladders ladders, Hierarchy hierarchy, Journal journal, Turn turn) {
        this.store = store;
        this.steps = steps;
        this.ladders = ladders;
        this.hierarchy = hierarchy;
        this.journal = journal;
        this.turn = turn;
    }

    /**
     * Takes every step due by the clock of this thread. An item whose step fails is left for the next run and does not hold up the others.
     *
     * @return how many steps were taken
     */
    public int run() {
        var failed = new HashSet<UUID>();
        int taken = 0;
        int size = BATCH;
        while (true) {
            var inHand = new ArrayList<UUID>();
            try {
                int limit = size;
                var batch = Objects.requireNonNull(turn.transaction.execute(status -> take(limit, failed, inHand)));
                taken += batch.steps();
                if (!batch.leavesMore()) {
                    return taken;
                }
            } catch (RuntimeException failure) {
                if (inHand.isEmpty()) {
                    throw failure;
                }
                if (inHand.size() == 1) {
                    failed.add(inHand.getFirst());
                    LOG.error("the step of agenda item {} failed and will be tried again", inHand.getFirst(), failure);
                }
                size = 1;
            }
        }
    }

    /** Holds the scheduled sweep back while an action tells the past with the clock moved; the action may call {@link #run} itself. */
    public void pausedWhile(Runnable action) {
        schedule.lock();
        try {
            action.run();
        } finally {
            schedule.unlock();
        }
    }

    /** The scheduled run, after what comes before it; passed over while another is on its way or the schedule is held back. */
    void onSchedule(Runnable before) {
        if (schedule.tryLock()) {
            try {
                before.run();
                run();
            } finally {
                schedule.unlock();
            }
        }
    }

    /** @param leavesMore whether a step that has come due may be left */
    private record Batch(int steps, boolean leavesMore) {}

    private Batch take(int limit, Set<UUID> except, List<UUID> inHand) {
        var now = turn.clock.instant();
        var items = store.claim(now, limit, except);
        items.forEach(item -> inHand.add(item.id()));
        if (items.isEmpty()) {
            return new Batch(0, false);
        }
        var superiors = hierarchy.today();
        superiors.loadHolders(
                items.stream().map(item -> item.climb().tier().path()).collect(Collectors.toSet()));
        var taken = items.stream().map(item -> step(item, superiors)).toList();
        var salts = store.climb(taken.stream().map(Taken::after).toList());
        journal.recordAll(
                taken.stream()
                        .flatMap(step -> step.fact(Objects.requireNonNull(salts.get(step.after.id()))).stream())
                        .toList(),
                Actor.CLOCK);
        return new Batch(items.size(), items.size() == limit || taken.stream().anyMatch(step -> step.after.isDue(now)));
    }

    /** An item after its step, and the fact to tell of it; none when it only came to the top. */
    private record Taken(AgendaItem after, @Nullable Function<UUID, Fact> told) {
        Optional<Fact> fact(UUID salt) {
            return told == null ? Optional.empty() : Optional.of(told.apply(salt));
        }
    }

    private Taken step(AgendaItem item, Superiors superiors) {
        var today = turn.clock.today();
        var next = Objects.requireNonNull(item.climb().next());
        return switch (next.step()) {
            case REMIND -> {
                var after = item.with(toTheTop(item, steps.reminded(item, today), superiors));
                yield new Taken(after, salt -> LadderFacts.reminded(after, salt, superiors));
            }
            case MISS -> {
                var after = item.with(toTheTop(item, steps.missed(item, today), superiors));
                yield new Taken(after, salt -> LadderFacts.missed(after, salt, false, superiors));
            }
            case RAISE -> raise(item, superiors);
        };
    }

    private Taken raise(AgendaItem item, Superiors superiors) {
        var found = superiors.above(item.duty(), item.climb().tier().path(), item.sectorPath(), top(item));
        if (found.isEmpty()) {
            return new Taken(item.with(item.climb().then(null)), null);
        }
        var above = found.get();
        var climb = steps.raised(item, AgendaItem.Tier.of(above.area()), turn.clock.today());
        var after = item.with(toTheTop(item, climb, superiors));
        return new Taken(after, salt -> LadderFacts.raised(item, after, salt, above));
    }

    /** Leaves out a level up where nobody stands above. */
    private Climb toTheTop(AgendaItem item, Climb climb, Superiors superiors) {
        var next = climb.next();
        if (next == null || next.step() != AgendaItem.Step.RAISE) {
            return climb;
        }
        boolean ends = superiors
                .above(item.duty(), climb.tier().path(), item.sectorPath(), top(item))
                .isEmpty();
        return ends ? climb.then(null) : climb;
    }

    private AreaLevel top(AgendaItem item) {
        return ladders.get(item.climb().edition()).top();
    }
}
