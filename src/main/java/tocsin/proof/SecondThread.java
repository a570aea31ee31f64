package tocsin.proof;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread that hashes, in the order it is asked, what the first one goes on reading meanwhile. */
final class SecondThread implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("journal-hashing").factory());

    <T> Future<T> begin(Callable<T> work) {
        return thread.submit(work);
    }

    /** What the work gave; what it threw is thrown here. */
    static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the verification was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Whoever ends early, as after a failure, waits for nothing that was begun. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
