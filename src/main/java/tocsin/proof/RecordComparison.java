package tocsin.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.JournalDigestStore;
import tocsin.foundation.ProvenByOthers;
import tocsin.foundation.ProvenRecords;
import tocsin.foundation.Text;

/** Compares every record's row with the digest of the newest fact about it, and sees that no record is gone that facts tell of. */
@Component
class RecordComparison {
    private static final int BATCH = 2_000;

    private final List<ProvenRecords> kinds;
    private final PieceComparison pieces;
    private final List<ProvenByOthers> byOthers;
    private final JournalDigestStore journal;

    RecordComparison(
            List<ProvenRecords> kinds,
            PieceComparison pieces,
            List<ProvenByOthers> byOthers,
            JournalDigestStore journal) {
        this.kinds = kinds;
        this.pieces = pieces;
        this.byOthers = byOthers;
        this.journal = journal;
    }

    /** Returns how many records it compared. */
    long run(Consumer<JournalFinding> each) {
        return kinds.stream().mapToLong(kind -> compare(kind, each)).sum()
                + pieces.run(each)
                + byOthers.stream().mapToLong(rows -> compare(rows, each)).sum();
    }

    private static long compare(ProvenByOthers rows, Consumer<JournalFinding> each) {
        return rows.compare((id, wrong) -> each.accept(new JournalFinding(
                JournalFinding.What.RECORD,
                -1,
                null,
                Text.of(
                        rows.label().zh() + " " + id + " " + wrong.zh() + "。",
                        rows.label().en() + " " + id + " " + wrong.en() + "."))));
    }

    private long compare(ProvenRecords kind, Consumer<JournalFinding> each) {
        var told = union(kind.facts(), kind.shared(), kind.endings());
        var waiting = new HashMap<UUID, byte[]>();
        long[] records = {0};
        kind.each((id, digest) -> {
            records[0]++;
            waiting.put(id, digest);
            if (waiting.size() == BATCH) {
                compare(kind, told, waiting, each);
            }
        });
        compare(kind, told, waiting, each);
        gone(kind, told, each);
        return records[0];
    }

    private void compare(ProvenRecords kind, Set<String> told, Map<UUID, byte[]> rows, Consumer<JournalFinding> each) {
        var newest = journal.newest(rows.keySet(), told);
        rows.forEach((id, digest) -> {
            var fact = newest.get(id);
            if (fact == null || kind.endings().contains(fact.kind())) {
                each.accept(finding(kind, id, fact, "在册，而日志中没有它", "stands on file and no fact tells of it"));
            } else if (!Arrays.equals(fact.digest(), digest)
                    && kind.earlier(id)
                            .filter(before -> Arrays.equals(fact.digest(), before))
                            .isEmpty()) {
                each.accept(finding(kind, id, fact, "与最近一条日志的摘要不符", "is not what the newest fact about it says"));
            }
        });
        rows.clear();
    }

    private void gone(ProvenRecords kind, Set<String> told, Consumer<JournalFinding> each) {
        var ids = journal.subjects(null, kind.facts(), BATCH);
        while (!ids.isEmpty()) {
            var absent = new HashSet<>(ids);
            absent.removeAll(kind.present(ids));
            journal.newest(absent, told).forEach((id, fact) -> {
                if (!kind.endings().contains(fact.kind())) {
                    each.accept(finding(kind, id, fact, "日志中有，而记录已不在", "is gone though facts tell of it"));
                }
            });
            ids = journal.subjects(ids.getLast(), kind.facts(), BATCH);
        }
    }

    private static Set<String> union(Set<String> facts, Set<String> shared, Set<String> endings) {
        var all = new HashSet<>(facts);
        all.addAll(shared);
        all.addAll(endings);
        return all;
    }

    private static JournalFinding finding(
            ProvenRecords kind, UUID id, JournalDigestStore.@Nullable Newest fact, String zh, String en) {
        return new JournalFinding(
                JournalFinding.What.RECORD,
                -1,
                fact == null ? null : fact.position(),
                Text.of(
                        kind.label().zh() + " " + id + " " + zh + "。",
                        kind.label().en() + " " + id + " " + en + "."));
    }
}
