package tocsin.batches;

import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** Does the lines of a batch in their order, some at a time. */
@Service
class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    /** Done in one transaction: few, because a long one holds every follower of the journal back. */
    private static final int TOGETHER = 1_000;

    private final ObjectProvider<BatchTarget> targets;

    Batches(ObjectProvider<BatchTarget> targets) {
        this.targets = targets;
    }

    /** Does every line and tells what became of each as soon as it is known. */
    void give(List<BatchLine> lines, Actor by, Consumer<List<BatchOutcome>> told) {
        int from = 0;
        while (from < lines.size()) {
            var target = target(lines.get(from));
            int until = from + 1;
            while (until < lines.size()
                    && until - from < TOGETHER
                    && target(lines.get(until)).equals(target)) {
                until++;
            }
            var some = lines.subList(from, until);
            var outcomes = target.map(room -> together(room, some, by))
                    .orElseGet(() -> some.stream().map(Batches::untaken).toList());
            outcomes.forEach(outcome -> Metrics.counter("tocsin.intake.records", "outcome", word(outcome))
                    .increment());
            told.accept(outcomes);
            from = until;
        }
    }

    private static String word(BatchOutcome outcome) {
        if (outcome.refused() != null) {
            return "refused";
        }
        return outcome.repeated() ? "repeated" : "done";
    }

    private Optional<BatchTarget> target(BatchLine line) {
        return targets.stream().filter(room -> room.takes(line.put())).findFirst();
    }

    private static BatchOutcome untaken(BatchLine line) {
        return BatchOutcome.refused(
                line,
                line.put().isEmpty()
                        ? BatchProblem.UNREADABLE_LINE.with()
                        : BatchProblem.NOT_IN_A_BATCH.with(line.put()));
    }

    /** A fault, unlike a refusal, undoes all that was done with it: then each line is tried alone. */
    private static List<BatchOutcome> together(BatchTarget room, List<BatchLine> lines, Actor by) {
        try {
            return room.give(lines, by);
        } catch (RuntimeException fault) {
            if (lines.size() == 1) {
                return List.of(failed(lines.getFirst(), fault));
            }
            var outcomes = new ArrayList<BatchOutcome>();
            lines.forEach(line -> outcomes.addAll(together(room, List.of(line), by)));
            return outcomes;
        }
    }

    private static BatchOutcome failed(BatchLine line, RuntimeException fault) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unexpected failure {} at line {} of a batch: {}", number, line.number(), line.put(), fault);
        return BatchOutcome.refused(line, FoundationProblem.UNEXPECTED.with(number));
    }
}
