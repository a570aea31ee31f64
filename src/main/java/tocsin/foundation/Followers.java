package tocsin.foundation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Follower} on a thread of its own, woken by commits of this application and by a poll for those of others. */
@Component
public class Followers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final long POLL_MILLISECONDS = 250;
    /** Between two steps of a follower that gives way: what people do one by one is taken a few at a time. */
    private static final long BREATH_MILLISECONDS = 100;

    private static final long PAUSE_FOR_A_BATCH_MILLISECONDS = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLISECONDS = 2_000;
    /** The figures read no further than the oldest transaction that writes: whoever gives way holds them back for no longer than this. */
    private static final int MOST_WHEN_GIVING_WAY = 2_000;

    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final ObjectProvider<Follower> followers;
    private final FollowerStore positions;
    private final JournalStore journal;
    private final FollowerSignal signal;
    private final TransactionTemplate transaction;
    private final TownClock clock;
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wholeBatchesOnly = new AtomicBoolean();
    private final Flood flood = new Flood(Duration.ofMillis(500), Duration.ofSeconds(10));

    Followers(
            ObjectProvider<Follower> followers,
            FollowerStore positions,
            JournalStore journal,
            FollowerSignal signal,
            TransactionTemplate transaction,
            TownClock clock) {
        this.followers = followers;
        this.positions = positions;
        this.journal = journal;
        this.signal = signal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads on until every follower has taken every fact committed before this call. For batch work, tests and verification. */
    public void catchUp() {
        var all = followers.orderedStream().toList();
        all.forEach(follower -> positions.ensure(follower.name()));
        while (all.stream().anyMatch(follower -> positions.behind(follower.name()) > 0)) {
            all.forEach(follower -> step(follower, follower.batch()));
        }
    }

    /**
     * Lets the followers' own threads take whole batches only while an action tells much: what would be folded in a thousand small steps is
     * folded in a few large ones. What is left over they take when it is done.
     */
    public void inWholeBatchesWhile(Runnable action) {
        wholeBatchesOnly.set(true);
        try {
            action.run();
        } finally {
            wholeBatchesOnly.set(false);
            signal.ring();
        }
    }

    /** Lets every follower take one batch now. Returns how many facts they took in all; 0 when nothing can be read yet. */
    public int round() {
        var all = followers.orderedStream().toList();
        all.forEach(follower -> positions.ensure(follower.name()));
        return all.stream()
                .mapToInt(follower -> step(follower, follower.batch()))
                .sum();
    }

    /** True while facts this transaction can see have not been taken by the follower of this name. */
    public boolean isBehind(String name) {
        return positions.isBehind(name);
    }

    /**
     * Reads the facts this transaction can see and the follower has not taken, batch by batch in its order, and moves nothing. In a
     * repeatable-read transaction it is exactly what stands between that follower's tables and the records.
     */
    public void unread(String name, int batch, Consumer<List<JournalEntry>> each) {
        var position = positions.get(name);
        for (var facts = journal.visibleAfter(position, batch);
                !facts.isEmpty();
                facts = journal.visibleAfter(position, batch)) {
            each.accept(facts);
            position = FollowerPosition.of(facts.getLast());
        }
    }

    /** Puts a follower back to the journal's first fact; what it keeps must be emptied in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restart(String name) {
        positions.ensure(name);
        positions.lockOrWait(name);
        positions.move(name, FollowerPosition.BEGINNING);
    }

    /**
     * Does work in one transaction in which the follower of this name takes nothing.
     *
     * @return false when it was left undone, since facts wait to be taken
     */
    public boolean whileResting(String name, Runnable work) {
        if (wholeBatchesOnly.get() || positions.isBehind(name)) {
            return false;
        }
        transaction.executeWithoutResult(begun -> {
            positions.lockOrWait(name);
            work.run();
        });
        return true;
    }

    /** How far each has come, in the order of their names. */
    public List<FollowerState> states() {
        return followers.stream()
                .sorted(Comparator.comparing(Follower::name))
                .map(this::state)
                .toList();
    }

    private FollowerState state(Follower follower) {
        var backlog = positions.backlog(follower.name());
        var failed = failures.get(follower.name());
        return new FollowerState(
                follower.name(),
                follower.label(),
                backlog.facts(),
                backlog.oldestAt(),
                failed == null ? null : failed.at(),
                failed == null ? null : failed.kind());
    }

    /** Their names, in order. */
    public List<String> names() {
        return followers.stream().map(Follower::name).sorted().toList();
    }

    /** The oldest fact each has not read, in the order of their names; quick however many there are. */
    public List<FollowerLag> lags() {
        var oldest = positions.oldestUnread();
        return followers.stream()
                .sorted(Comparator.comparing(Follower::name))
                .map(follower -> new FollowerLag(follower.name(), follower.label(), oldest.get(follower.name())))
                .toList();
    }

    /** How many facts the slowest follower has not read yet. */
    public long lag() {
        return followers.stream()
                .mapToLong(follower -> positions.behind(follower.name()))
                .max()
                .orElse(0);
    }

    private int step(Follower follower, int most) {
        Integer taken = transaction.execute(status -> {
            var position = positions.lock(follower.name());
            if (position.isEmpty()) {
                return 0;
            }
            var stretch = journal.next(position.get(), most);
            if (follower.givesWay()) {
                take(follower, position.get(), stretch);
            } else {
                flood.whileTaking(stretch.facts(), () -> take(follower, position.get(), stretch));
            }
            return stretch.facts();
        });
        return taken == null ? 0 : taken;
    }

    private void take(Follower follower, FollowerPosition position, JournalStore.Stretch stretch) {
        if (stretch.facts() > 0) {
            var facts = journal.between(position, stretch.end(), follower.factsRead());
            if (!facts.isEmpty()) {
                follow(follower, facts);
            }
            positions.move(follower.name(), stretch.end());
        }
    }

    private int most(Follower follower) {
        return follower.givesWay() && !wholeBatchesOnly.get()
                ? Math.min(follower.batch(), MOST_WHEN_GIVING_WAY)
                : follower.batch();
    }

    /** While a history is told, a follower lives when the last fact it reads was told, so that what it tells itself stands in its time. */
    private void follow(Follower follower, List<JournalEntry> facts) {
        if (wholeBatchesOnly.get()) {
            TownClock.at(facts.getLast().at(), () -> follower.follow(facts));
        } else {
            follower.follow(facts);
        }
    }

    private void run(Follower follower) {
        long seen = 0;
        while (running.get()) {
            try {
                if (follower.givesWay() && !wholeBatchesOnly.get()) {
                    flood.giveWay(POLL_MILLISECONDS);
                }
                if (wholeBatchesOnly.get() && positions.nearlyBehind(follower.name()) < follower.batch()) {
                    Thread.sleep(PAUSE_FOR_A_BATCH_MILLISECONDS);
                } else if (!positions.mayStep(follower.name()) || step(follower, most(follower)) < most(follower)) {
                    flood.gather(POLL_MILLISECONDS);
                    if (follower.givesWay()) {
                        Thread.sleep(BREATH_MILLISECONDS);
                    }
                    seen = signal.await(seen, POLL_MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running.get()) {
                    failures.put(
                            follower.name(),
                            new Failure(clock.instant(), failure.getClass().getSimpleName()));
                    LOG.error("follower {} failed and will try again", follower.name(), failure);
                    pause();
                }
            }
        }
    }

    private record Failure(Instant at, String kind) {}

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running.set(true);
        followers.orderedStream().forEach(follower -> {
            positions.ensure(follower.name());
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("follower-" + follower.name())
                    .start(() -> run(follower)));
        });
    }

    /** Lets each finish the step it is in, so that the database is not taken from under it. */
    @Override
    public void stop() {
        running.set(false);
        signal.ring();
        long until = System.nanoTime() + LAST_STEP.toNanos();
        try {
            for (var thread : threads) {
                thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
