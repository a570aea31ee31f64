package tocsin.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * between them, is found by the row's position; then that record's story is told again from its beginning. So is the story of a record
 * that waited for its first fact.
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
        var stories = new LinkedHashMap<UUID, List<JournalEntry>>();
        facts.stream()
                .sorted(Comparator.comparingLong(JournalEntry::position))
                .forEach(fact -> stories.computeIfAbsent(fact.subject(), subject -> new ArrayList<>())
                        .add(fact));
        var again = new HashMap<UUID, List<JournalEntry>>();
        var after = new HashMap<UUID, FactRow>();
        stories.forEach((subject, story) -> {
            var known = before.get(subject);
            if (known != null && mustBeToldAgain(known, story)) {
                again.put(subject, new ArrayList<>());
            } else {
                put(source, subject, known, story, after);
            }
        });
        tellAgain(source, again, last, after);
        return new Folded(after, changes(before, after));
    }

    private static boolean mustBeToldAgain(FactRow known, List<JournalEntry> story) {
        return known.contribution().isWaiting() || story.getFirst().position() < known.position();
    }

    private void tellAgain(
            FigureSource source, Map<UUID, List<JournalEntry>> stories, JournalEntry last, Map<UUID, FactRow> after) {
        if (stories.isEmpty()) {
            return;
        }
        for (var fact : timeline.readSoFar(stories.keySet(), last)) {
            var story = stories.get(fact.subject());
            if (story != null && source.reads(fact.kind())) {
                story.add(fact);
            }
        }
        stories.forEach((subject, story) -> put(source, subject, null, story, after));
    }

    private static void put(
            FigureSource source,
            UUID subject,
            @Nullable FactRow known,
            List<JournalEntry> story,
            Map<UUID, FactRow> after) {
        var now = known == null ? tell(source, story) : goOn(source, known.contribution(), story);
        if (now != null) {
            after.put(
                    subject,
                    new FactRow(subject, checked(source, now), story.getLast().position()));
        }
    }

    /**
     * Tells a story from nothing. It begins with the first fact the source can begin with: what one transaction recorded about the record
     * before that comes after it.
     */
    private static @Nullable Contribution tell(FigureSource source, List<JournalEntry> story) {
        Contribution waiting = null;
        for (int index = 0; index < story.size(); index++) {
            var begun = source.after(null, story.get(index));
            if (begun != null && !begun.isWaiting()) {
                var rest = new ArrayList<>(story);
                rest.remove(index);
                return goOn(source, begun, rest);
            }
            waiting = begun == null ? waiting : begun;
        }
        return waiting;
    }

    private static Contribution goOn(FigureSource source, Contribution known, List<JournalEntry> story) {
        var now = known;
        for (var fact : story) {
            var next = source.after(now, fact);
            if (next == null) {
                throw new IllegalStateException(source.kind() + " forgot its record at fact " + fact.position());
            }
            now = next;
        }
        return now;
    }

    private static Contribution checked(FigureSource source, Contribution now) {
        for (var mark : now.marks()) {
            if (!source.measures().contains(mark.measure())) {
                throw new IllegalStateException(source.kind() + " does not declare measure " + mark.measure());
            }
        }
        return now;
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
