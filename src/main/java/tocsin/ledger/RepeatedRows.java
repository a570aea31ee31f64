package tocsin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Rows of one file about the same record: the first counts; a later one that says no more is the same, one that says otherwise is wrong. */
final class RepeatedRows {
    private RepeatedRows() {}

    /** The rows compared with each other and with those of the import read before. */
    static List<CheckedLine> compared(ImportRowStore rows, UUID job, RowChecks checks, List<CheckedLine> lines) {
        var identities = lines.stream()
                .map(CheckedLine::identity)
                .filter(Objects::nonNull)
                .toList();
        if (identities.isEmpty()) {
            return lines;
        }
        int except = lines.size() == 1 ? lines.getFirst().line().line() : 0;
        var earliest = new HashMap<>(rows.earliest(job, identities, except));
        var fresh = new HashMap<Integer, CheckedLine>();
        var compared = new ArrayList<CheckedLine>(lines.size());
        for (var line : lines) {
            var identity = line.identity();
            var earlier = identity == null ? null : earliest.get(identity);
            compared.add(
                    earlier == null || earlier.line() > line.line().line()
                            ? line
                            : repeated(checks, line, earlier, () -> first(rows, job, checks, earlier, fresh)));
            fresh.put(line.line().line(), line);
            if (identity != null) {
                earliest.putIfAbsent(
                        identity, new ImportRowStore.Earlier(line.line().line(), line.content()));
            }
        }
        return compared;
    }

    /** The row that counts, and whether it is wrong itself. */
    private record First(ImportRow row, boolean bad) {}

    private static First first(
            ImportRowStore rows,
            UUID job,
            RowChecks checks,
            ImportRowStore.Earlier earlier,
            Map<Integer, CheckedLine> fresh) {
        var near = fresh.get(earlier.line());
        if (near != null) {
            return new First(near.row(), near.state() == ImportState.BAD);
        }
        var kept = rows.find(job, earlier.line()).orElseThrow();
        return new First(checks.reread(kept.line()), kept.state() == ImportState.BAD);
    }

    private static CheckedLine repeated(
            RowChecks checks, CheckedLine line, ImportRowStore.Earlier earlier, Supplier<First> counts) {
        if (earlier.content().equals(line.content()) && line.state() != ImportState.BAD) {
            return line.standing(ImportState.SAME, List.of());
        }
        var first = counts.get();
        boolean addsNothing =
                first.row().values().entrySet().containsAll(line.row().values().entrySet());
        if (addsNothing && !first.bad() && line.state() != ImportState.BAD) {
            var note = checks.doubled(CellProblem.REPEATED_ROW, line.row(), first.row());
            return line.standing(ImportState.SAME, List.of(note.asWarning()));
        }
        var all = new ArrayList<>(line.problems());
        all.add(checks.doubled(CellProblem.DOUBLED_ROW, line.row(), first.row()));
        return line.standing(ImportState.BAD, all);
    }
}
