package tocsin.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.JournalPlace;
import tocsin.foundation.Text;

/**
 * Walks the journal and the log side by side. Where they part, what comes again on one side soon tells what was put in or taken out on
 * the other; what stands in both but elsewhere was moved.
 */
final class JournalComparison {
    private final Window<Leaf> journal;
    private final Window<SealedRows.Row> log;
    private final @Nullable JournalPlace last;
    private final Consumer<byte[]> sealed;
    private final Consumer<JournalFinding> findings;
    private final Map<Long, SealedRows.Row> missing = new HashMap<>();
    private final Map<Long, Leaf> extra = new HashMap<>();
    private long compared;
    private long unsealed;

    /**
     * @param last where the last sealed row stood
     * @param sealed gets every leaf of the log in order
     */
    JournalComparison(
            Window<Leaf> journal,
            Window<SealedRows.Row> log,
            @Nullable JournalPlace last,
            Consumer<byte[]> sealed,
            Consumer<JournalFinding> findings) {
        this.journal = journal;
        this.log = log;
        this.last = last;
        this.sealed = sealed;
        this.findings = findings;
    }

    long compared() {
        return compared;
    }

    long unsealed() {
        return unsealed;
    }

    void run() {
        for (var leaf = log.peek(); leaf != null; leaf = log.peek()) {
            step(leaf, journal.peek());
        }
        for (var row = journal.peek(); row != null; row = journal.peek()) {
            if (last == null || row.place().compareTo(last) > 0) {
                unsealed++;
            } else {
                extra.put(row.place().position(), row);
            }
            journal.skip();
        }
        extra.forEach((position, row) -> {
            var leaf = missing.remove(position);
            findings.accept(leaf == null ? inserted(row) : changed(leaf));
        });
        missing.values().forEach(leaf -> findings.accept(removed(leaf)));
    }

    private void step(SealedRows.Row leaf, @Nullable Leaf row) {
        if (row != null && row.place().position() == leaf.position()) {
            if (!Arrays.equals(row.hash(), leaf.hash())) {
                findings.accept(changed(leaf));
            }
            take(leaf);
            journal.skip();
        } else if (row == null || isSooner(log.distance(row.place().position()), journal.distance(leaf.position()))) {
            missing.put(leaf.position(), leaf);
            take(leaf);
        } else if (journal.distance(leaf.position()) != Window.NOT_SEEN) {
            extra.put(row.place().position(), row);
            journal.skip();
        } else {
            missing.put(leaf.position(), leaf);
            extra.put(row.place().position(), row);
            take(leaf);
            journal.skip();
        }
    }

    /** Of two that stand elsewhere, the one that had to come farther was moved. */
    private static boolean isSooner(long inLog, long inJournal) {
        return inLog != Window.NOT_SEEN && inLog <= inJournal;
    }

    private void take(SealedRows.Row leaf) {
        sealed.accept(leaf.hash());
        compared++;
        log.skip();
    }

    private static JournalFinding changed(SealedRows.Row leaf) {
        return new JournalFinding(
                JournalFinding.What.CHANGED,
                leaf.number(),
                leaf.position(),
                Text.of(
                        "第 " + leaf.position() + " 条日志与封存时不同（叶 " + leaf.number() + "）。",
                        "Fact " + leaf.position() + " is not what was sealed (leaf " + leaf.number() + ")."));
    }

    private static JournalFinding removed(SealedRows.Row leaf) {
        return new JournalFinding(
                JournalFinding.What.REMOVED,
                leaf.number(),
                leaf.position(),
                Text.of(
                        "第 " + leaf.position() + " 条日志已封存，现已不在（叶 " + leaf.number() + "）。",
                        "Fact " + leaf.position() + " was sealed and is gone (leaf " + leaf.number() + ")."));
    }

    private static JournalFinding inserted(Leaf row) {
        long position = row.place().position();
        return new JournalFinding(
                JournalFinding.What.INSERTED,
                -1,
                position,
                Text.of(
                        "第 " + position + " 条日志混在已封存的日志之中，却从未封存。",
                        "Fact " + position + " stands among sealed facts and was never sealed."));
    }
}
