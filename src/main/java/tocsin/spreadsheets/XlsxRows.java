package tocsin.spreadsheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet (ECMA-376 part 1, 18.3.1). Every place is checked before it is believed. */
final class XlsxRows {
    private static final int MOST_ROWS = 1_048_576;
    private static final int EXCEL_DIGITS = 15;
    private static final int LARGEST_EXPONENT = 400;
    private static final int LONGEST_NUMBER = 40;

    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean from1904;
    private final MergedRanges merged;

    XlsxRows(SharedTexts texts, CellFormats formats, boolean from1904, MergedRanges merged) {
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.merged = merged;
    }

    void read(XMLStreamReader xml, Spreadsheet.RowReader reader) throws XMLStreamException {
        int number = 0;
        while (XmlReading.nextElement(xml)) {
            if (!xml.getLocalName().equals("row")) {
                continue;
            }
            number = place(XmlReading.attribute(xml, "r"), number);
            var cells = cells(xml, number);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                merged.hide(cells, number);
                if (!reader.take(new SheetRow(number, cells))) {
                    return;
                }
            }
        }
    }

    private static int place(@Nullable String written, int last) throws XMLStreamException {
        int number = written == null ? last + 1 : Integer.parseInt(written);
        if (number <= last || number > MOST_ROWS) {
            throw new XMLStreamException("row " + number + " behind row " + last);
        }
        return number;
    }

    private List<SheetCell> cells(XMLStreamReader xml, int row) throws XMLStreamException {
        var cells = new ArrayList<SheetCell>();
        int last = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(XmlReading.attribute(xml, "r"), last);
                var cell = cell(xml);
                last = column;
                if (column < Spreadsheet.MOST_COLUMNS) {
                    while (cells.size() < column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.add(cell);
                } else if (!cell.isBlank()) {
                    throw SpreadsheetProblem.TOO_WIDE.with(
                            row, ColumnLetters.of(Spreadsheet.MOST_COLUMNS - 1), Spreadsheet.MOST_COLUMNS);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return cells;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("cut short");
            }
        }
    }

    private static int column(@Nullable String reference, int last) throws XMLStreamException {
        if (reference == null) {
            return last + 1;
        }
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A') {
            letters++;
        }
        int column = ColumnLetters.index(reference.substring(0, letters));
        if (column <= last) {
            throw new XMLStreamException("cell " + reference + " out of order");
        }
        return column;
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = XmlReading.attribute(xml, "t", "n");
        int format = Integer.parseInt(XmlReading.attribute(xml, "s", "0"));
        String value = null;
        String formula = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = SharedTexts.text(xml);
                    case "f" -> formula = SharedTexts.text(xml);
                    case "is" -> value = SharedTexts.richText(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                return cell(type, format, value, formula);
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("cut short");
            }
        }
    }

    private SheetCell cell(String type, int format, @Nullable String value, @Nullable String formula)
            throws XMLStreamException {
        if (value == null && formula == null) {
            return SheetCell.EMPTY;
        }
        var plain = value == null || value.isEmpty() ? SheetCell.EMPTY : plain(type, format, value);
        return formula == null ? plain : new SheetCell(plain.text(), SheetCell.Kind.FORMULA, "=" + formula);
    }

    private SheetCell plain(String type, int format, String value) throws XMLStreamException {
        return switch (type) {
            case "s" -> SheetCell.plain(texts.get(value));
            case "str", "inlineStr" -> SheetCell.plain(value);
            case "b" -> SheetCell.plain(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new SheetCell(value, SheetCell.Kind.ERROR, "");
            case "d" -> SheetCell.plain(value.replace('T', ' ').replaceFirst(" 00:00:00(\\.0+)?$", ""));
            default -> number(format, value);
        };
    }

    private SheetCell number(int format, String value) throws XMLStreamException {
        if (value.length() > LONGEST_NUMBER) {
            throw new XMLStreamException("no number");
        }
        if (formats.isDate(format)) {
            var moment = ExcelDates.text(Double.parseDouble(value), from1904);
            if (moment != null) {
                return SheetCell.plain(moment);
            }
        }
        if (isShort(value)) {
            return SheetCell.plain(value);
        }
        var number = new BigDecimal(value.strip());
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw new XMLStreamException("no number that Excel can hold");
        }
        return shown(number);
    }

    /** What was typed as 1.1 is kept as 1.1000000000000001: Excel shows 15 digits, and so do we. */
    static SheetCell shown(BigDecimal number) {
        var shown = number.round(new MathContext(EXCEL_DIGITS)).stripTrailingZeros();
        boolean rounded = shown.precision() - shown.scale() > EXCEL_DIGITS;
        return new SheetCell(shown.toPlainString(), rounded ? SheetCell.Kind.ROUNDED : SheetCell.Kind.PLAIN, "");
    }

    /** A whole number as Excel writes most of them, which needs no arithmetic. */
    private static boolean isShort(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        return value.length() < EXCEL_DIGITS && !value.isEmpty() && (value.charAt(0) != '0' || value.length() == 1);
    }
}
