package tocsin.foundation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Runs every {@link Round} in its rhythm and remembers how each fared. One round of a kind runs at a time on a server. */
@Component
@EnableScheduling
public class Rounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ObjectProvider<Round> rounds;
    private final TownClock clock;
    private final Map<String, Course> courses = new ConcurrentHashMap<>();

    Rounds(ObjectProvider<Round> rounds, TownClock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** How one of them has fared; the lock is held while it goes round. */
    private static final class Course {
        private final ReentrantLock turn = new ReentrantLock();
        private volatile @Nullable Instant succeededAt;
        private volatile @Nullable Long took;
        private volatile @Nullable Instant failedAt;
        private volatile @Nullable String failure;
        private volatile @Nullable Instant nextAt;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar schedule) {
        rounds.stream()
                .forEach(round -> schedule.addFixedDelayTask(
                        new FixedDelayTask(() -> run(round), round.every(), first(round.every()))));
    }

    /** A slow rhythm must not mean that nothing happens after a start; one of a day is a night's. */
    private static Duration first(Duration every) {
        boolean slow = every.compareTo(Duration.ofMinutes(1)) > 0 && every.compareTo(Duration.ofHours(1)) <= 0;
        return slow ? Duration.ofSeconds(2) : every;
    }

    /** All of them, in the order of their names. */
    public List<RoundState> states() {
        return rounds.stream()
                .sorted(Comparator.comparing(Round::name))
                .map(this::state)
                .toList();
    }

    private RoundState state(Round round) {
        var course = course(round);
        boolean running = course.turn.isLocked();
        return new RoundState(
                round.name(),
                round.label(),
                round.every().toSeconds(),
                running,
                course.succeededAt,
                course.took,
                course.failedAt,
                course.failure,
                running ? null : course.nextAt);
    }

    /**
     * Sends one round on its way now, beside its rhythm; nothing while one is running.
     *
     * @throws Problem 404 when there is none of this name
     */
    public void runNow(String name) {
        var round = rounds.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(name));
        Thread.ofVirtual().name("round " + name).start(() -> run(round));
    }

    /** Goes round once on this thread, unless one is on its way. */
    void run(Round round) {
        var course = course(round);
        if (!course.turn.tryLock()) {
            return;
        }
        long begun = System.nanoTime();
        try {
            round.round();
            course.took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            course.succeededAt = clock.instant();
        } catch (RuntimeException failed) {
            course.failedAt = clock.instant();
            course.failure = failed.getClass().getSimpleName();
            LOG.error("round {} failed and comes again", round.name(), failed);
        } finally {
            course.nextAt = clock.instant().plus(round.every());
            course.turn.unlock();
        }
    }

    private Course course(Round round) {
        return courses.computeIfAbsent(round.name(), name -> new Course());
    }
}
