package tocsin.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Timeline;

/**
 * Turns facts into new rows and the differences they make, and writes nothing.
 *
 * <p>The journal is read by transaction, yet a record's acts follow each other by position: a transaction that began early may act late.
 * Within a batch, order by position sets that right. A fact that still comes after a later one of its record, because a batch ended
 * between them, is found by the row's position; then that record's story is read again from its beginning.
 */
@Component
class FactFolding {
    private final Timeline timeline;

    FactFolding(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The rows as they are after the facts, and what that changes in the cells. */
    record Folded(Map<UUID, FactRow> rows, CellChanges changes) {}

    /**
     * @param facts those of one batch that the source reads
     * @param last the batch's last fact, whether read by the source or not
     * @param before the rows these facts' subjects have
     */
    Folded fold(FigureSource source, List<JournalEntry> facts, JournalEntry last, Map<UUID, FactRow> before) {
        var late = new HashSet<UUID>();
        var after = new HashMap<UUID, FactRow>();
        for (var fact : inOrder(facts)) {
            var known = before.get(fact.subject());
            if (known != null && known.position() > fact.position()) {
                late.add(fact.subject());
            } else if (!late.contains(fact.subject())) {
                take(source, fact, after.getOrDefault(fact.subject(), known), after);
            }
        }
        retell(source, late, last, after);
        return new Folded(after, changes(before, after));
    }

    private void retell(FigureSource source, Collection<UUID> late, JournalEntry last, Map<UUID, FactRow> after) {
        if (late.isEmpty()) {
            return;
        }
        after.keySet().removeAll(late);
        for (var fact : timeline.readSoFar(late, last)) {
            if (source.reads(fact.kind())) {
                take(source, fact, after.get(fact.subject()), after);
            }
        }
    }

    private static List<JournalEntry> inOrder(List<JournalEntry> facts) {
        var ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparingLong(JournalEntry::position));
        return ordered;
    }

    private static void take(
            FigureSource source, JournalEntry fact, @Nullable FactRow known, Map<UUID, FactRow> after) {
        var now = source.after(known == null ? null : known.contribution(), fact);
        if (now == null && known != null) {
            throw new IllegalStateException(source.kind() + " forgot its record at fact " + fact.position());
        }
        if (now != null) {
            for (var mark : now.marks()) {
                if (!source.measures().contains(mark.measure())) {
                    throw new IllegalStateException(source.kind() + " does not declare measure " + mark.measure());
                }
            }
            after.put(fact.subject(), new FactRow(fact.subject(), now, fact.position()));
        }
    }

    private static CellChanges changes(Map<UUID, FactRow> before, Map<UUID, FactRow> after) {
        var changes = new CellChanges();
        after.forEach((subject, row) -> {
            var known = before.get(subject);
            changes.move(known == null ? null : known.contribution(), row.contribution());
        });
        return changes;
    }
}
