package tocsin.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.spreadsheets.ColumnLetters;
import tocsin.spreadsheets.SheetRow;
import tocsin.spreadsheets.Spreadsheet;
import tocsin.spreadsheets.SpreadsheetProblem;

/** Finds the row of headings under titles and notes, and proposes which column fills which field. */
final class HeadingSearch {
    /** How many rows with content are looked at for headings. */
    static final int ROWS = 20;

    private final ImportDefinition kind;
    private final Headings headings;
    private final ImportJobStore remembered;

    HeadingSearch(ImportDefinition kind, ImportJobStore remembered) {
        this.kind = kind;
        this.headings = new Headings(kind.fields());
        this.remembered = remembered;
    }

    /**
     * The sheet whose headings name most fields, and its layout.
     *
     * @throws tocsin.foundation.Problem when the file holds nothing at all
     */
    ImportSheet best(Spreadsheet file) throws IOException {
        String best = null;
        int most = -1;
        for (var sheet : file.sheets()) {
            int score =
                    top(file, sheet).stream().mapToInt(headings::score).max().orElse(-1);
            if (score > most) {
                most = score;
                best = sheet;
            }
        }
        if (best == null) {
            throw SpreadsheetProblem.EMPTY_FILE.with();
        }
        return of(file, best, null);
    }

    /**
     * The layout of one sheet.
     *
     * @param headingRow its number where somebody has said it, else found
     */
    ImportSheet of(Spreadsheet file, String sheet, @Nullable Integer headingRow) throws IOException {
        var top = top(file, sheet);
        if (top.isEmpty()) {
            throw SpreadsheetProblem.EMPTY_FILE.with();
        }
        var row = headingRow == null ? headingRow(top) : rowAt(file, sheet, headingRow);
        int width = Math.max(
                row.cells().size(),
                top.stream().mapToInt(each -> each.cells().size()).max().orElse(0));
        var columns = new ArrayList<ImportColumn>();
        for (int column = 0; column < width; column++) {
            var heading = CellValues.visible(row.cell(column).text()).replaceAll("\\s+", " ");
            columns.add(new ImportColumn(ColumnLetters.of(column), heading, null));
        }
        var known = isDoubled(columns) ? null : remembered(List.of(columns)).get(Headings.setOf(columns));
        var notes = new ArrayList<ImportFinding>();
        var proposed = known == null ? proposed(columns, row.number(), notes) : remembered(columns, known);
        return new ImportSheet(sheet, row.number(), proposed, rowsBelow(file, sheet, row.number()), notes, file.form());
    }

    /** True when two columns bear one heading: a set of headings then says nothing about either. */
    static boolean isDoubled(List<ImportColumn> columns) {
        var named = columns.stream()
                .map(column -> Headings.normal(column.heading()))
                .filter(heading -> !heading.isEmpty())
                .toList();
        return named.stream().distinct().count() < named.size();
    }

    private static List<SheetRow> top(Spreadsheet file, String sheet) throws IOException {
        var rows = new ArrayList<SheetRow>();
        file.read(sheet, row -> rows.add(row) && rows.size() < ROWS);
        return rows;
    }

    private SheetRow headingRow(List<SheetRow> top) {
        var sets = remembered(top.stream().map(HeadingSearch::bare).toList());
        for (var row : top) {
            if (sets.containsKey(Headings.setOf(bare(row)))) {
                return row;
            }
        }
        var best = top.stream()
                .reduce((one, other) -> headings.score(other) > headings.score(one) ? other : one)
                .orElseThrow();
        if (headings.score(best) > 0) {
            return best;
        }
        return top.stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)
                .findFirst()
                .orElse(best);
    }

    private static SheetRow rowAt(Spreadsheet file, String sheet, int number) throws IOException {
        var found = new ArrayList<SheetRow>();
        file.read(sheet, row -> {
            if (row.number() == number) {
                found.add(row);
            }
            return row.number() < number;
        });
        return found.isEmpty() ? new SheetRow(number, List.of()) : found.getFirst();
    }

    private static int rowsBelow(Spreadsheet file, String sheet, int headingRow) throws IOException {
        int[] rows = {0};
        file.read(sheet, row -> {
            rows[0] += row.number() > headingRow ? 1 : 0;
            return true;
        });
        return rows[0];
    }

    private Map<String, Map<String, String>> remembered(List<List<ImportColumn>> candidates) {
        return remembered.mappings(
                kind.kind(), candidates.stream().map(Headings::setOf).distinct().toList());
    }

    private static List<ImportColumn> bare(SheetRow row) {
        return row.cells().stream()
                .map(cell -> new ImportColumn("", cell.text(), null))
                .toList();
    }

    private List<ImportColumn> remembered(List<ImportColumn> columns, Map<String, String> fields) {
        return columns.stream()
                .map(column -> {
                    var field = fields.get(Headings.normal(column.heading()));
                    return column.filling(field == null || kind.find(field) == null ? null : field);
                })
                .toList();
    }

    /** Each column's field by its heading; where two columns could fill one field, neither does, and a note says so. */
    private List<ImportColumn> proposed(List<ImportColumn> columns, int headingRow, List<ImportFinding> notes) {
        var byField = new LinkedHashMap<String, List<ImportColumn>>();
        for (var column : columns) {
            var field = column.heading().isEmpty() ? null : headings.fieldOf(column.heading());
            if (field != null) {
                byField.computeIfAbsent(field, key -> new ArrayList<>()).add(column);
            }
        }
        byField.replaceAll((field, same) -> preferred(same));
        byField.forEach((field, same) -> {
            if (same.size() > 1) {
                notes.add(doubled(kind.field(field), same, headingRow));
            }
        });
        return columns.stream()
                .map(column -> {
                    var field = headings.fieldOf(column.heading());
                    var same = field == null ? null : byField.get(field);
                    return same == null || same.size() > 1 || !same.contains(column) ? column : column.filling(field);
                })
                .toList();
    }

    /** Where one heading alone leaves no doubt, its column; else all that could be meant. */
    private List<ImportColumn> preferred(List<ImportColumn> same) {
        var certain = same.stream()
                .filter(column -> headings.isSure(column.heading()))
                .toList();
        return certain.isEmpty() ? same : certain;
    }

    private static ImportFinding doubled(ImportField field, List<ImportColumn> same, int headingRow) {
        var letters = Text.listOf(same.stream().map(ImportColumn::letter).toList());
        var words = ImportRefusal.DOUBLED_HEADING.detail().with(headingRow, letters, field.label());
        return new ImportFinding(
                field.key(),
                same.get(1).letter(),
                "doubled-heading",
                Text.of("表头重复：{0}", "Doubled heading: {0}").with(field.label()),
                words,
                same.size(),
                headingRow,
                same.get(1).heading(),
                false);
    }
}
