package tocsin.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.BuiltOn;
import tocsin.foundation.Text;
import tocsin.foundation.Timeline;

/** Finds the rows of an import that cannot be taken back, since something was built on what they became. */
@Component
class ImportObstacles {
    private static final int AT_ONCE = 1_000;

    private final ImportRowStore rows;
    private final Ledgers ledgers;
    private final Timeline timeline;
    private final ObjectProvider<BuiltOn> rooms;

    ImportObstacles(ImportRowStore rows, Ledgers ledgers, Timeline timeline, ObjectProvider<BuiltOn> rooms) {
        this.rows = rows;
        this.ledgers = ledgers;
        this.timeline = timeline;
        this.rooms = rooms;
    }

    /**
     * A row in the way.
     *
     * @param url page of the record it became
     * @param built what stands on that record
     */
    record Obstacle(int line, UUID record, String url, List<BuiltOn.Work> built) {}

    /** The first rows in the way, in the order of the file; none: the import can be taken back. */
    List<Obstacle> of(ImportJob job, RecordWithdrawal way, int most) {
        var found = new ArrayList<Obstacle>();
        var page = ledgers.find(job.kind()).subject();
        int after = 0;
        while (found.size() < most) {
            var next = rows.became(job.id(), ImportState.WRITTEN, after, AT_ONCE);
            if (next.isEmpty()) {
                break;
            }
            var built = built(
                    job.id(), next.stream().map(ImportRowStore.Became::record).toList(), way.facts());
            next.stream()
                    .filter(row -> built.containsKey(row.record()))
                    .map(row -> new Obstacle(
                            row.line(),
                            row.record(),
                            page.replace("{id}", row.record().toString()),
                            built.getOrDefault(row.record(), List.of())))
                    .forEach(found::add);
            after = next.getLast().line();
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    /** What stands on these records, without what the same import brought. */
    private Map<UUID, List<BuiltOn.Work>> built(UUID job, List<UUID> records, Set<String> facts) {
        var all = new ArrayList<BuiltOn.Work>();
        rooms.orderedStream().forEach(room -> all.addAll(room.on(records)));
        var own = new HashSet<>(rows.broughtBy(
                job, all.stream().map(BuiltOn.Work::record).distinct().toList()));
        all.removeIf(work -> own.contains(work.record()));
        timeline.actsSinceMade(records, facts)
                .forEach((record, acts) -> all.add(new BuiltOn.Work(
                        record,
                        record,
                        Text.of("导入后办理过 {0} 次", "{0} acts since the import").with(acts),
                        null)));
        return all.stream().collect(Collectors.groupingBy(BuiltOn.Work::base));
    }
}
