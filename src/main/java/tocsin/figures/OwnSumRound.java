package tocsin.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import tocsin.foundation.Followers;
import tocsin.foundation.Round;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/**
 * Sums what stands right at a node, where most records stand, into the node's cells once a month is over: while it runs, each intake would
 * pay for cells that hold one record each. It gives way to the follower, node by node.
 */
@Component
class OwnSumRound implements Round {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 1_000;
    private static final long PAUSE_NANOS = 200_000_000;
    private static final int MOST_REFUSALS = 100;

    private final OwnSumStore store;
    private final Followers followers;
    private final TownClock clock;

    OwnSumRound(OwnSumStore store, Followers followers, TownClock clock) {
        this.store = store;
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "figures.own";
    }

    @Override
    public Text label() {
        return Text.of("汇总已过月份的本级指标", "Sum the figures of nodes themselves for months that are over");
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void round() {
        var before = clock.today().withDayOfMonth(1);
        int refused = 0;
        for (var nodes = store.endingBefore(before, AT_ONCE);
                !nodes.isEmpty() && refused < MOST_REFUSALS;
                nodes = store.endingBefore(before, AT_ONCE)) {
            refused += sum(nodes, before) ? 0 : 1;
        }
    }

    /** Sums one after the other; false when the follower came in between. */
    private boolean sum(List<OwnSumStore.Node> nodes, LocalDate before) {
        for (var node : nodes) {
            long begun = System.nanoTime();
            if (!followers.whileResting(FigureFollower.NAME, () -> store.extend(node, before))) {
                LockSupport.parkNanos(PAUSE_NANOS);
                return false;
            }
            // As long a pause as the work took, so that what was recorded meanwhile is counted.
            LockSupport.parkNanos(System.nanoTime() - begun);
        }
        return true;
    }
}
