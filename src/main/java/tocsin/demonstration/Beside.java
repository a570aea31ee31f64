package tocsin.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that goes on beside the telling, each on a database session of its own. What one of them throws is thrown when all are waited for. */
final class Beside implements AutoCloseable {
    private final ExecutorService hands;
    private final List<Future<?>> begun = new ArrayList<>();

    /** @param hands how many at a time */
    Beside(int hands) {
        this.hands = Executors.newFixedThreadPool(
                hands, Thread.ofPlatform().daemon().name("beside-", 0).factory());
    }

    /** Begins something that need not be finished before the rest goes on. */
    <T> Future<T> begin(Callable<T> work) {
        var future = hands.submit(work);
        begun.add(future);
        return future;
    }

    /** Begins something that gives nothing back. */
    void begin(Runnable work) {
        begun.add(hands.submit(work));
    }

    /** Waits until everything begun is done. */
    void await() {
        begun.forEach(Beside::get);
        begun.clear();
    }

    /** Waits for what was begun and gives what it made. */
    static <T> T get(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
