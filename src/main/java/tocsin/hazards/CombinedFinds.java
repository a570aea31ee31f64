package tocsin.hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/**
 * Finds that arrive at the same moment are recorded together: one transaction and one commit for all that wait, each standing or falling
 * alone. Only what locks no record that is there already goes this way, so that nobody waits behind somebody else's lock.
 */
@Component
class CombinedFinds implements SmartLifecycle {
    private static final int MOST_TOGETHER = 200;

    /** Before the web server begins to ask, and after it has ended. */
    private static final int PHASE = 0;

    private final HazardActs acts;
    private final TownClock clock;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Thread> writer = new AtomicReference<>();

    CombinedFinds(HazardActs acts, TownClock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    private record Waiting(HazardAct act, CompletableFuture<HazardOutcome> outcome) {}

    /**
     * Records a find; a repeat changes nothing.
     *
     * @throws tocsin.foundation.Problem its refusal
     */
    void record(HazardId id, RecordHazard command, Actor by) {
        if (command.relapseOf() != null || !isRunning()) {
            acts.give(id, command, by);
            return;
        }
        var find = new Waiting(HazardAct.of(id, command, by, clock.instant()), new CompletableFuture<>());
        waiting.add(find);
        if (!isRunning() && waiting.remove(find)) {
            acts.give(id, command, by);
            return;
        }
        try {
            find.outcome().join().orThrow();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void write() {
        try {
            while (isRunning() || !waiting.isEmpty()) {
                var together = new ArrayList<Waiting>();
                together.add(waiting.take());
                waiting.drainTo(together, MOST_TOGETHER - 1);
                give(together);
            }
        } catch (InterruptedException stopped) {
            var left = new ArrayList<Waiting>();
            waiting.drainTo(left);
            left.forEach(find -> give(List.of(find)));
        }
    }

    /** A fault, unlike a refusal, undoes all that was done with it: then each is tried alone. */
    private void give(List<Waiting> finds) {
        try {
            var outcomes = acts.giveAll(finds.stream().map(Waiting::act).toList());
            for (int at = 0; at < finds.size(); at++) {
                finds.get(at).outcome().complete(outcomes.get(at));
            }
        } catch (RuntimeException fault) {
            if (finds.size() == 1) {
                finds.getFirst().outcome().completeExceptionally(fault);
            } else {
                finds.forEach(find -> give(List.of(find)));
            }
        } catch (Error fatal) {
            finds.forEach(find -> find.outcome().completeExceptionally(fatal));
            throw fatal;
        }
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("finds").unstarted(this::write);
        if (writer.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    @Override
    public void stop() {
        var thread = writer.getAndSet(null);
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer.get() != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
