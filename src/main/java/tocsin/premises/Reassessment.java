package tocsin.premises;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/** Judges places anew when time has brought another edition of a rule, or has ended what counted until a day. */
@Component
public class Reassessment {
    private static final int BATCH = 2_000;

    private final PremisesStore places;
    private final AssessmentStore store;
    private final Assessments assessments;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    Reassessment(
            PremisesStore places,
            AssessmentStore store,
            Assessments assessments,
            TownClock clock,
            TransactionTemplate transaction) {
        this.places = places;
        this.store = store;
        this.assessments = assessments;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Judges whatever is not judged by today's rules.
     *
     * @return how many places are judged otherwise than before
     */
    public int run() {
        int changed = 0;
        var today = assessments.today();
        for (var county : store.counties()) {
            var editions = today.editions(county);
            Batch done;
            do {
                done = batch(() -> store.judgedOtherwise(county, editions, BATCH));
                changed += done.changed();
            } while (done.judged() == BATCH);
        }
        return changed + batch(() -> store.endCounts(clock.today())).changed();
    }

    private record Batch(int judged, int changed) {}

    private Batch batch(java.util.function.Supplier<List<UUID>> which) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var ids = which.get();
            // Whoever counts at these places meanwhile must not be judged over by what was read before.
            places.lock(ids);
            return new Batch(ids.size(), ids.isEmpty() ? 0 : assessments.assess(places.list(ids), Actor.CLOCK));
        }));
    }
}
