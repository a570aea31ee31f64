package tocsin.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The marked copy of a .csv or .xls, as a workbook: every text a text, every row under its own number. */
final class MarkedCsv {
    static final String WRONG_FILL = "FAEAF0";
    static final String WRONG_INK = "98184C";
    private static final int ROWS_IN_MEMORY = 500;
    private static final MarkedRow NOTHING = new MarkedRow(0, "", Set.of(), Map.of());

    private MarkedCsv() {}

    static void write(
            Spreadsheet original, MarkedCopy copy, int reasonColumn, Iterator<MarkedRow> marks, OutputStream out)
            throws IOException {
        var workbook = new Workbook(out, "Tocsin", null);
        var sheet = workbook.newWorksheet(XlsxTable.sheetName(copy.sheet()));
        sheet.freezePane(0, copy.headingRow());
        sheet.width(reasonColumn, 48);
        var walk = new MarkWalk(marks);
        original.read(copy.sheet(), row -> {
            var mark = walk.at(row.number());
            row(sheet, row, mark == null ? NOTHING : mark, reasonColumn);
            if (row.number() == copy.headingRow()) {
                sheet.inlineString(row.number() - 1, reasonColumn, copy.heading());
                sheet.range(row.number() - 1, 0, row.number() - 1, reasonColumn)
                        .style()
                        .bold()
                        .set();
            }
            flushNowAndThen(sheet, row.number());
            return true;
        });
        sheet.finish();
        workbook.finish();
    }

    private static void row(Worksheet sheet, SheetRow row, MarkedRow mark, int reasonColumn) {
        int at = row.number() - 1;
        for (int column = 0; column < Math.max(row.cells().size(), reasonColumn); column++) {
            if (column == reasonColumn) {
                continue;
            }
            var text = mark.corrected().getOrDefault(column, row.cell(column).text());
            if (!text.isEmpty()) {
                sheet.inlineString(at, column, EscapedText.escaped(text));
                sheet.style(at, column).format("@").set();
            }
            if (mark.wrong().contains(column)) {
                sheet.style(at, column).format("@").fillColor(WRONG_FILL).set();
            }
        }
        if (!mark.reason().isEmpty()) {
            sheet.inlineString(at, reasonColumn, mark.reason());
            sheet.style(at, reasonColumn).fontColor(WRONG_INK).set();
        }
    }

    private static void flushNowAndThen(Worksheet sheet, int number) {
        try {
            if (number % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
