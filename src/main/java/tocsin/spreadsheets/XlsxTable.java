package tocsin.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;

/** A table as .xlsx: a head row that stays in sight, texts as texts, days as days. */
final class XlsxTable implements TableWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    /** Before March 1900 Excel's calendar has a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final String HEAD_FILL = "EEF0F1";

    private final Workbook workbook;
    private final String name;
    private final List<TableColumn> columns;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxTable(OutputStream out, String name, List<TableColumn> columns) {
        this.workbook = new Workbook(out, "Tocsin", null);
        this.name = sheetName(name);
        this.columns = columns;
        this.sheet = begin();
    }

    /** Excel refuses some characters in a sheet's name, and more than 31 of any. */
    static String sheetName(String wished) {
        var allowed = wished.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return allowed.length() > LONGEST_SHEET_NAME - 2 ? allowed.substring(0, LONGEST_SHEET_NAME - 2) : allowed;
    }

    private Worksheet begin() {
        sheets++;
        var begun = workbook.newWorksheet(sheets == 1 ? name : name + sheets);
        begun.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            var declared = columns.get(column);
            begun.width(column, width(declared));
            if (declared.format() == TableColumn.Format.CODE) {
                begun.style(column).format("@").set(); // what is typed below later stays text as well
            }
            begun.inlineString(0, column, declared.heading());
            begun.style(0, column).bold().fillColor(HEAD_FILL).set();
        }
        next = 1;
        return begun;
    }

    static double width(TableColumn column) {
        int least =
                switch (column.format()) {
                    case TEXT -> 20;
                    case CODE, INSTANT -> 18;
                    case NUMBER, MONEY, DATE -> 12;
                };
        return Math.max(least, 2.0 * column.heading().length() + 2);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        if (next >= Worksheet.MAX_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value != null) {
                cell(column, value, columns.get(column).format());
            }
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value, TableColumn.Format format) {
        switch (value) {
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case Instant moment -> moment(column, moment);
            case BigDecimal number when number.precision() > 15 -> text(column, number.toPlainString());
            case Number number -> {
                sheet.value(next, column, number);
                if (format == TableColumn.Format.MONEY) {
                    sheet.style(next, column).format("#,##0.00######").set();
                }
            }
            default -> {
                text(column, value.toString());
                if (format == TableColumn.Format.CODE) {
                    sheet.style(next, column).format("@").set();
                }
            }
        }
    }

    /** Cut to the second, which is what a cell shows: a fraction would be rounded up, on New Year's Eve into the next year. */
    private void moment(int column, Instant moment) {
        if (TownClock.day(moment).isBefore(FIRST_DAY)) {
            text(column, CsvTable.text(moment));
        } else {
            sheet.value(
                    next,
                    column,
                    LocalDateTime.ofInstant(moment, TownClock.ZONE).truncatedTo(ChronoUnit.SECONDS));
            sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    /** Written beside the cell, not into a shared table: so it leaves memory, and Excel never reads it as a formula. */
    private void text(int column, String text) {
        var shown = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        sheet.inlineString(next, column, EscapedText.escaped(shown));
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
