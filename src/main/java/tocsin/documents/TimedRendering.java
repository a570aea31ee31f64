package tocsin.documents;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fills a template nobody uses yet, for as long as a paper may take. What sets a page cannot be stopped half way, so it runs beside the
 * request and few at a time: one that never ends holds up other trials, not the papers of the day.
 */
@Component
class TimedRendering {
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final int mostSeconds;

    TimedRendering(@Value("${tocsin.documents.trial-seconds:20}") int mostSeconds) {
        this.mostSeconds = mostSeconds;
    }

    /** @throws tocsin.foundation.Problem {@code documents/template-slow} when it is not done in time */
    byte[] of(Supplier<byte[]> rendering) {
        DocumentProblem.TRIALS_BUSY.unless(free.tryAcquire());
        var task = new FutureTask<>(() -> {
            try {
                return rendering.get();
            } finally {
                free.release();
            }
        });
        Thread.ofPlatform()
                .daemon()
                .name("template-trial")
                .priority(Thread.MIN_PRIORITY)
                .start(task);
        return result(task);
    }

    private byte[] result(FutureTask<byte[]> task) {
        try {
            return task.get(mostSeconds, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw DocumentProblem.TEMPLATE_SLOW.with(mostSeconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw DocumentProblem.TEMPLATE_SLOW.with(mostSeconds);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
