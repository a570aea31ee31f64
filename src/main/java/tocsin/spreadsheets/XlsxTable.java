package tocsin.spreadsheets;

import com.github.rzymek.opczip.OpcOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;

/** A table as .xlsx: a head row that stays in sight, texts as texts, days as days. */
final class XlsxTable implements TableWriter {
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    /** Half the work of the usual level, and a file no larger than numbers for each Chinese sign would make it. */
    private static final int PACKED = 2;
    /** Before March 1900 Excel's calendar has a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final String NO_FORMAT = "\"";

    private final OpcOutputStream zip;
    private final SheetText text;
    private final String name;
    private final List<TableColumn> columns;
    private final List<String> places;
    private final List<String> sheets = new ArrayList<>();
    private int next;

    XlsxTable(OutputStream out, String name, List<TableColumn> columns) {
        this.zip = new OpcOutputStream(out);
        this.zip.setLevel(PACKED);
        this.text = new SheetText(zip);
        this.name = sheetName(name);
        this.columns = columns;
        this.places = places(columns.size());
    }

    private static List<String> places(int columns) {
        var places = new ArrayList<String>();
        for (int column = 0; column < columns; column++) {
            places.add("<c r=\"" + ColumnLetters.of(column));
        }
        return places;
    }

    /** Excel refuses some characters in a sheet's name, and more than 31 of any. */
    static String sheetName(String wished) {
        var allowed = wished.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return allowed.length() > LONGEST_SHEET_NAME - 2 ? allowed.substring(0, LONGEST_SHEET_NAME - 2) : allowed;
    }

    private void begin() throws IOException {
        sheets.add(sheets.isEmpty() ? name : name + (sheets.size() + 1));
        zip.putNextEntry(new ZipEntry("xl/" + XlsxFrame.sheet(sheets.size())));
        text.xml(XlsxFrame.BEGINNING_OF_SHEET).xml("<cols>");
        for (int column = 0; column < columns.size(); column++) {
            var declared = columns.get(column);
            // What is typed below a code later stays text as well.
            int format = declared.format() == TableColumn.Format.CODE ? XlsxFrame.CODE : 0;
            text.xml("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\"" + width(declared)
                    + "\" customWidth=\"1\" style=\"" + format + "\"/>");
        }
        text.xml("</cols><sheetData><row r=\"1\">");
        next = 1;
        for (int column = 0; column < columns.size(); column++) {
            words(column, columns.get(column).heading(), XlsxFrame.HEAD);
        }
        text.xml("</row>");
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
        if (next == MOST_ROWS) {
            end();
        }
        if (next == 0) {
            begin();
        }
        next++;
        text.xml("<row r=\"").number(next).xml("\">");
        for (int column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value != null) {
                cell(column, value, columns.get(column).format());
            }
        }
        text.xml("</row>").passOn();
    }

    private void cell(int column, Object value, TableColumn.Format format) {
        switch (value) {
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> number(column, String.valueOf(ExcelDates.serial(day)), XlsxFrame.DATE);
            case Instant moment -> moment(column, moment);
            case BigDecimal number when number.precision() > 15 -> words(column, number.toPlainString(), 0);
            case Number number ->
                number(column, number.toString(), format == TableColumn.Format.MONEY ? XlsxFrame.MONEY : 0);
            default -> words(column, value.toString(), format == TableColumn.Format.CODE ? XlsxFrame.CODE : 0);
        }
    }

    /** Cut to the second, which is what a cell shows: a fraction would be rounded up, on New Year's Eve into the next year. */
    private void moment(int column, Instant moment) {
        var local = LocalDateTime.ofInstant(moment, TownClock.ZONE);
        if (local.toLocalDate().isBefore(FIRST_DAY)) {
            words(column, CsvTable.text(moment), 0);
        } else {
            number(column, String.valueOf(ExcelDates.serial(local)), XlsxFrame.INSTANT);
        }
    }

    private void number(int column, String number, int format) {
        place(column, format).xml("><v>").xml(number).xml("</v></c>");
    }

    /** Written beside the cell, not into a shared table: so it leaves memory, and Excel never reads it as a formula. */
    private void words(int column, String words, int format) {
        var shown = words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL) : words;
        place(column, format)
                .xml(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .words(EscapedText.escaped(shown))
                .xml("</t></is></c>");
    }

    private SheetText place(int column, int format) {
        text.xml(places.get(column)).number(next);
        return format == 0
                ? text.xml(NO_FORMAT)
                : text.xml("\" s=\"").number(format).xml("\"");
    }

    private void end() throws IOException {
        text.xml("</sheetData></worksheet>").flush();
        zip.closeEntry();
        next = 0;
    }

    @Override
    public void close() throws IOException {
        if (next == 0) {
            begin();
        }
        end();
        new XlsxFrame(zip, sheets).write();
        zip.finish();
    }
}
