package tocsin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Rows of one file about the same record: the first counts; a word-for-word repeat is the same, another wording is wrong. */
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
        var compared = new ArrayList<CheckedLine>(lines.size());
        for (var line : lines) {
            var identity = line.identity();
            var earlier = identity == null ? null : earliest.get(identity);
            compared.add(
                    earlier == null || earlier.line() > line.line().line() ? line : repeated(checks, line, earlier));
            if (identity != null) {
                earliest.putIfAbsent(
                        identity, new ImportRowStore.Earlier(line.line().line(), line.content()));
            }
        }
        return compared;
    }

    private static CheckedLine repeated(RowChecks checks, CheckedLine line, ImportRowStore.Earlier earlier) {
        if (earlier.content().equals(line.content()) && line.state() != ImportState.BAD) {
            return line.standing(ImportState.SAME, List.of());
        }
        var all = new ArrayList<>(line.problems());
        all.add(checks.doubled(line.row(), earlier.line()));
        return line.standing(ImportState.BAD, all);
    }
}
