package tocsin.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers many counts about many places at once: from cells, and from the rows of what stands right at a place and is not in its cells. */
@Component
class Counter {
    private final CountStore store;

    Counter(CountStore store) {
        this.store = store;
    }

    /** The answers, one number for each ask, place by place in the order given. */
    List<Map<Ask, Long>> count(String kind, Collection<Ask> asks, List<Reach> places) {
        var answers = places.stream().map(place -> new HashMap<Ask, Long>()).toList();
        var byFit = asks.stream().collect(Collectors.partitioningBy(Ask::fitsCells));
        answer(kind, Objects.requireNonNull(byFit.get(true)), places, true, answers);
        answer(kind, Objects.requireNonNull(byFit.get(false)), places, false, answers);
        return List.copyOf(answers);
    }

    private void answer(
            String kind, List<Ask> asks, List<Reach> places, boolean byCells, List<HashMap<Ask, Long>> answers) {
        if (asks.isEmpty()) {
            return;
        }
        var plan = new CountPlan(asks);
        var sums = new long[places.size()][plan.stretches()];
        Consumer<CountStore.OwnMarks> ofRows = marks -> plan.add(marks, sums[marks.place()]);
        if (byCells) {
            store.sumCells(kind, plan, places, cell -> sums[cell.place()][cell.stretch()] += cell.n(), ofRows);
        } else {
            store.countRows(kind, plan, places, ofRows);
        }
        for (int place = 0; place < places.size(); place++) {
            for (var ask : asks) {
                answers.get(place).put(ask, plan.answer(ask, sums[place]));
            }
        }
    }
}
