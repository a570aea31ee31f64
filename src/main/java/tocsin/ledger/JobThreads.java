package tocsin.ledger;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.foundation.StorageTrouble;

/**
 * Works on jobs behind the back of whoever ordered them: each in a thread of its own, few at once, no job in two. A job that fails because
 * the database or a disk was not there is begun again until it is; the job's own steps see to it that nothing is done twice.
 */
final class JobThreads {
    private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);

    private final String what;
    private final Duration pause;
    private final Consumer<UUID> work;
    private final Predicate<UUID> waiting;
    private final Semaphore places;
    private final ConcurrentHashMap<UUID, Thread> threads = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * @param what names the threads and stands in the log
     * @param atOnce jobs worked on at the same time; others wait their turn
     * @param pause before a job is tried again that met no database or no disk
     * @param work does a job; tells its own failures, and throws only what may pass
     * @param waiting whether there is more to do for a job that was worked on
     */
    JobThreads(String what, int atOnce, Duration pause, Consumer<UUID> work, Predicate<UUID> waiting) {
        this.what = what;
        this.pause = pause;
        this.work = work;
        this.waiting = waiting;
        this.places = new Semaphore(atOnce, true);
    }

    /** Works on a job in a thread of its own; nothing when one is at work already. */
    void start(UUID id) {
        if (!closing.get()) {
            threads.computeIfAbsent(
                    id, key -> Thread.ofVirtual().name(what + " " + id).start(() -> inTurn(id)));
        }
    }

    /** Jobs under way are left as they are: the next start of the program goes on with them. */
    void close() {
        closing.set(true);
    }

    boolean isClosing() {
        return closing.get();
    }

    private void inTurn(UUID id) {
        boolean again;
        try {
            places.acquire();
            try {
                again = patiently(id);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        } finally {
            threads.remove(id);
        }
        // Ordered while this thread was on its way out, when nobody else could be started.
        if (again) {
            start(id);
        }
    }

    private boolean patiently(UUID id) throws InterruptedException {
        while (true) {
            try {
                work.accept(id);
                return waiting.test(id);
            } catch (RuntimeException failure) {
                if (closing.get()) {
                    return false;
                }
                if (StorageTrouble.of(failure).isEmpty()) {
                    throw failure;
                }
                LOG.warn("{} {} waits for the database or a disk: {}", what, id, failure.getMessage());
                Thread.sleep(pause);
            }
        }
    }
}
