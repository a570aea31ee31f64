package tocsin.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/**
 * Writes a copy of a spreadsheet with its wrong cells coloured and a column of reasons behind the last. A workbook keeps everything else:
 * sheets, formats, widths, formulas; a .csv or an .xls becomes a workbook of plain cells under the same row numbers.
 *
 * @param sheet the sheet that was read
 * @param headingRow row of the headings; the column of reasons gets its own there
 * @param title words over the reasons, by which the column is known again
 * @param note what is said beside them, "" for nothing
 */
public record MarkedCopy(Spreadsheet original, String sheet, int headingRow, String title, String note) {
    /** All that stands over the reasons. */
    String heading() {
        return title + note;
    }

    /**
     * Writes the copy.
     *
     * @param rows what to mark, from the top, rows without a mark left out
     */
    public void write(Iterator<MarkedRow> rows, OutputStream out) throws IOException {
        int column = reasonColumn();
        switch (original) {
            case XlsxSpreadsheet workbook -> new MarkedWorkbook(workbook, this, column).write(rows, out);
            case XlsSpreadsheet old -> MarkedCsv.write(old, this, column, rows, out);
            case CsvSpreadsheet csv -> MarkedCsv.write(csv, this, column, rows, out);
        }
    }

    /** Behind the last column that holds something, or where an earlier marked copy has its reasons. */
    private int reasonColumn() throws IOException {
        int[] last = {0};
        int[] earlier = {-1};
        original.read(sheet, row -> {
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cell(column);
                if (!cell.isBlank() || cell.kind() != SheetCell.Kind.PLAIN) {
                    last[0] = Math.max(last[0], column);
                }
                if (row.number() == headingRow && isOurs(cell.text())) {
                    earlier[0] = column;
                }
            }
            return true;
        });
        return earlier[0] >= 0 ? earlier[0] : last[0] + 1;
    }

    /** The note of an earlier copy may have been another: it stands in brackets. */
    private boolean isOurs(String text) {
        var words = text.strip();
        return words.equals(title) || words.startsWith(title + "（") || words.startsWith(title + " (");
    }
}
