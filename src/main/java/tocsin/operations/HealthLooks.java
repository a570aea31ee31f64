package tocsin.operations;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.HealthState;
import tocsin.foundation.Text;

/**
 * Looks at all parts at once and waits three seconds for them together, so that one that hangs holds back no answer. A look is good for a
 * second: whoever asks often costs no more than that.
 */
@Component
class HealthLooks {
    private static final Logger LOG = LoggerFactory.getLogger(HealthLooks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final List<Watched> parts;

    HealthLooks(List<HealthPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(HealthPart::name))
                .map(Watched::new)
                .toList();
    }

    /** A part and what was found. */
    record Seen(HealthPart part, HealthReading reading) {}

    List<String> names() {
        return parts.stream().map(watched -> watched.part.name()).toList();
    }

    /** All parts, in the order of their names. */
    List<Seen> all() {
        parts.forEach(Watched::begin);
        return parts.stream()
                .map(watched -> new Seen(watched.part, watched.reading()))
                .toList();
    }

    /** One part; the others are begun beside it, since whoever asks for one mostly asks for the next. */
    HealthReading one(String name) {
        parts.forEach(Watched::begin);
        return parts.stream()
                .filter(watched -> watched.part.name().equals(name))
                .findFirst()
                .map(Watched::reading)
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    private static final class Watched {
        private final HealthPart part;
        private @Nullable CompletableFuture<HealthReading> look;
        private long begunAt;

        Watched(HealthPart part) {
            this.part = part;
        }

        /** Begins a look unless one is on its way or fresh. */
        synchronized CompletableFuture<HealthReading> begin() {
            var known = look;
            if (known == null || known.isDone() && System.nanoTime() - begunAt > GOOD_FOR.toNanos()) {
                known = new CompletableFuture<>();
                look = known;
                begunAt = System.nanoTime();
                var begun = known;
                Thread.ofVirtual().name("health-" + part.name()).start(() -> look(begun));
            }
            return known;
        }

        private void look(CompletableFuture<HealthReading> into) {
            try {
                into.complete(part.look());
            } catch (RuntimeException failure) {
                LOG.debug("looking at {} failed", part.name(), failure);
                into.completeExceptionally(failure);
            }
        }

        private synchronized long patienceLeft() {
            return Math.max(0, PATIENCE.toNanos() - (System.nanoTime() - begunAt));
        }

        HealthReading reading() {
            try {
                return begin().get(patienceLeft(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException hanging) {
                return HealthReading.of(
                        HealthState.OUT_OF_SERVICE,
                        Text.of(
                                        "{0} 秒内没有答复：多半是数据库或连接池不通，请先看这两项。",
                                        "No answer within {0} s: most likely because of the database or the pool; look at these first.")
                                .with(PATIENCE.toSeconds()));
            } catch (ExecutionException failure) {
                var kind = failure.getCause() == null ? failure : failure.getCause();
                return HealthReading.of(
                        HealthState.OUT_OF_SERVICE,
                        Text.of("查看时出错（{0}），会自动再看。", "Looking failed ({0}); it is looked at again by itself.")
                                .with(kind.getClass().getSimpleName()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
