package tocsin.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;
import tocsin.rulebook.Deadline;
import tocsin.rulebook.Deadlines;
import tocsin.rulebook.Rulebook;
import tocsin.rulebook.WorkingCalendar;

/**
 * When a notice changes which days are worked, whatever is still owed in time is counted again. A last day only ever moves away, and each
 * that moves is told. What was late by then stays late.
 */
@Component
public class DeadlineRecount {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRecount.class);
    private static final int BATCH = 500;

    private final RecountStore store;
    private final Counting counting;
    private final Writing writing;
    private final ObjectProvider<DeadlineKeeper> keepers;
    private volatile @Nullable String takenUp;

    /** By what is counted. */
    @Component
    record Counting(WorkingCalendar calendar, Deadlines deadlines, Rulebook rulebook, LadderSteps steps) {}

    /** Through what a change is written and told. */
    @Component
    record Writing(AgendaStore items, Hierarchy hierarchy, Journal journal, TransactionTemplate transaction) {}

    DeadlineRecount(RecountStore store, Counting counting, Writing writing, ObjectProvider<DeadlineKeeper> keepers) {
        this.store = store;
        this.counting = counting;
        this.writing = writing;
        this.keepers = keepers;
    }

    /** Counts again when the calendars are others than those by which all was counted last. Broken off, it begins anew. */
    public void takeUpCalendar() {
        var now = counting.calendar.editions().toString();
        if (now.equals(takenUp)) {
            return;
        }
        if (!store.countedBy().filter(now::equals).isPresent()) {
            int moved = countAgain();
            store.keep(now);
            LOG.info("a calendar changed: {} deadlines moved", moved);
        }
        takenUp = now;
    }

    /** @return how many last days moved */
    private int countAgain() {
        var keeping = new HashMap<String, DeadlineKeeper>();
        keepers.forEach(keeper -> keeper.kinds().forEach(kind -> keeping.put(kind, keeper)));
        int moved = 0;
        var after = new UUID(0, 0);
        while (true) {
            var items = store.inTime(after, BATCH);
            if (items.isEmpty()) {
                return moved;
            }
            moved += countAgain(items, keeping);
            after = items.getLast().id();
        }
    }

    private int countAgain(List<AgendaItem> items, Map<String, DeadlineKeeper> keeping) {
        var own = new ArrayList<UUID>();
        int moved = 0;
        for (var item : items) {
            var again = counting.deadlines.again(item.deadline());
            var keeper = keeping.get(item.kind());
            if (again.equals(item.deadline())) {
                continue;
            }
            if (keeper == null || again.day().equals(item.deadline().day())) {
                own.add(item.id());
            } else if (extended(item, again, keeper)) {
                moved++;
            }
        }
        return own.isEmpty()
                ? moved
                : moved + Objects.requireNonNull(writing.transaction.execute(status -> write(own)));
    }

    /** What the record does not owe any more when its turn comes needs no other day. */
    private boolean extended(AgendaItem item, Deadline again, DeadlineKeeper keeper) {
        try {
            keeper.extend(item.subject().id(), item.id(), again.day(), notices(item.deadline(), again));
            return true;
        } catch (Problem settled) {
            LOG.info("agenda item {} was not extended: {}", item.id(), settled.getMessage());
            return false;
        }
    }

    private Text notices(Deadline before, Deadline after) {
        return Text.list(after.howComputed().calendarsNewSince(before.howComputed()).stream()
                .map(edition -> counting.rulebook.explain(edition).source().phrase())
                .toList());
    }

    private int write(List<UUID> ids) {
        var superiors = writing.hierarchy.today();
        var before = store.lock(ids);
        var after = before.stream().map(item -> counted(item, superiors)).toList();
        var salts = writing.items.save(after);
        var told = new ArrayList<Fact>();
        for (int i = 0; i < after.size(); i++) {
            var item = after.get(i);
            if (item.deadline().day().isAfter(before.get(i).deadline().day())) {
                told.add(LadderFacts.recounted(
                        before.get(i), item, Objects.requireNonNull(salts.get(item.id())), superiors));
            }
        }
        writing.journal.recordAll(told, Actor.CLOCK);
        return told.size();
    }

    private AgendaItem counted(AgendaItem item, Superiors superiors) {
        var other = item.due(counting.deadlines.again(item.deadline()));
        return other.with(counting.steps.recounted(other, superiors.on()));
    }
}
