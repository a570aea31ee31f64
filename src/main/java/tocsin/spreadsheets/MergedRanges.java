package tocsin.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The merged cells of a sheet. Ask row by row, downwards. */
final class MergedRanges {
    /** A rectangle of cells shown as one; only its first cell holds a value. Columns from 0, rows from 1, all inclusive. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

        /** {@code A8:B12}, or nothing when the text is no range. */
        static List<Range> parse(String text) {
            var matcher = REFERENCE.matcher(text);
            return matcher.matches()
                    ? List.of(new Range(
                            Integer.parseInt(matcher.group(2)),
                            ColumnLetters.index(matcher.group(1)),
                            Integer.parseInt(matcher.group(4)),
                            ColumnLetters.index(matcher.group(3))))
                    : List.of();
        }

        /** True for a cell of the range that is not its first. */
        boolean hides(int row, int column) {
            return column >= firstColumn && column <= lastColumn && !(row == firstRow && column == firstColumn);
        }

        @Override
        public String toString() {
            return ColumnLetters.of(firstColumn) + firstRow + ":" + ColumnLetters.of(lastColumn) + lastRow;
        }
    }

    private static final Pattern ELEMENT =
            Pattern.compile("<(?:[\\w.-]+:)?mergeCell\\s[^>]{0,200}?ref=[\"']([A-Z0-9:]+)[\"']");
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int LONGEST_ELEMENT = 256;

    private final List<Range> ranges;
    private final List<Range> open = new ArrayList<>();
    private int next;

    MergedRanges(List<Range> ranges) {
        this.ranges =
                ranges.stream().sorted(Comparator.comparingInt(Range::firstRow)).toList();
    }

    /**
     * Those that the XML of a sheet lists. They stand behind its rows, so the whole part must be passed; searching its bytes takes a tenth
     * of parsing it, and a cell's text cannot be mistaken for an element, since its angle brackets are escaped.
     */
    static MergedRanges find(InputStream sheet) throws IOException {
        var ranges = new ArrayList<Range>();
        try (sheet) {
            var chunk = "";
            for (var bytes = sheet.readNBytes(CHUNK_BYTES); bytes.length > 0; bytes = sheet.readNBytes(CHUNK_BYTES)) {
                chunk += new String(bytes, StandardCharsets.ISO_8859_1);
                int done = 0;
                if (chunk.contains("mergeCell")) {
                    var elements = ELEMENT.matcher(chunk);
                    while (elements.find()) {
                        ranges.addAll(Range.parse(elements.group(1)));
                        done = elements.end();
                    }
                }
                chunk = chunk.substring(Math.max(done, chunk.length() - LONGEST_ELEMENT));
            }
        }
        return new MergedRanges(ranges);
    }

    /** The ranges that reach into this row. */
    List<Range> at(int row) {
        open.removeIf(range -> range.lastRow() < row);
        while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
            var range = ranges.get(next);
            if (range.lastRow() >= row) {
                open.add(range);
            }
            next++;
        }
        return open;
    }

    /** Marks the cells of a row that a merged one covers, also those that the file leaves out. */
    void hide(List<SheetCell> cells, int row) {
        for (var range : at(row)) {
            int until = Math.min(range.lastColumn(), Spreadsheet.MOST_COLUMNS - 1);
            for (int column = range.firstColumn(); column <= until; column++) {
                while (cells.size() <= column) {
                    cells.add(SheetCell.EMPTY);
                }
                if (range.hides(row, column)) {
                    cells.set(column, new SheetCell(cells.get(column).text(), SheetCell.Kind.MERGED, range.toString()));
                }
            }
        }
    }
}
