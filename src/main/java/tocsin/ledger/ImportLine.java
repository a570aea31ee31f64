package tocsin.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.spreadsheets.ColumnLetters;
import tocsin.spreadsheets.SheetCell;
import tocsin.spreadsheets.SheetRow;

/**
 * A row as it stands in the file, or as somebody put it right.
 *
 * @param cells text by letter, empty ones left out
 * @param marks by letter, what makes a text unreliable
 * @param corrected letters of the cells that were put right here
 * @param judged whether it is the record on file that it looks like, when somebody has said so
 */
record ImportLine(
        int line,
        Map<String, String> cells,
        Map<String, Mark> marks,
        Set<String> corrected,
        @Nullable LikeJudgement judged) {
    /** Why a text cannot be relied upon, and what stands behind it. */
    record Mark(SheetCell.Kind kind, String note) {}

    /** The cells of a row under these columns. */
    static ImportLine of(SheetRow row, List<ImportColumn> columns) {
        var cells = new LinkedHashMap<String, String>();
        var marks = new LinkedHashMap<String, Mark>();
        for (var column : columns) {
            var cell = row.cell(ColumnLetters.index(column.letter()));
            var text = CellValues.visible(cell.text());
            if (!text.isEmpty()) {
                cells.put(column.letter(), text);
            }
            if (cell.kind() != SheetCell.Kind.PLAIN) {
                marks.put(column.letter(), new Mark(cell.kind(), cell.note()));
            }
        }
        return new ImportLine(row.number(), cells, marks, Set.of(), null);
    }

    /** The same row, judged so; {@code null} takes a judgement back. */
    ImportLine judged(@Nullable LikeJudgement other) {
        return new ImportLine(line, cells, marks, corrected, other);
    }

    /** The same row, one cell put right: what was judged of it was judged of other words. */
    ImportLine corrected(String letter, String value) {
        var text = CellValues.visible(value);
        var changed = new LinkedHashMap<>(cells);
        if (text.isEmpty()) {
            changed.remove(letter);
        } else {
            changed.put(letter, text);
        }
        var left = new LinkedHashMap<>(marks);
        left.remove(letter);
        var all = new LinkedHashSet<>(corrected);
        all.add(letter);
        return new ImportLine(line, changed, left, all, null);
    }
}
