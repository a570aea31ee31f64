package tocsin.spreadsheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.EventWorkbookBuilder.SheetRecordCollectingListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of an .xls as its records pass. */
final class XlsRows implements HSSFListener {
    private final XlsOutline.Sheet wanted;
    private final Spreadsheet.RowReader reader;
    private final MergedRanges merged;
    private final XlsOutline.XlsPart part = new XlsOutline.XlsPart();
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
    private final SheetRecordCollectingListener names = new SheetRecordCollectingListener(record -> {});
    private final List<SheetCell> cells = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private @Nullable FormulaRecord waiting;
    private boolean from1904;
    private int row = -1;

    XlsRows(XlsOutline.Sheet wanted, Spreadsheet.RowReader reader) {
        this.wanted = wanted;
        this.reader = reader;
        this.merged = new MergedRanges(wanted.merged());
    }

    @Override
    public void processRecord(Record record) {
        boolean ends = record instanceof EOFRecord && part.isInSheet() && part.sheet() == wanted.place();
        part.pass(record);
        if (ends) {
            flush();
            throw new XlsRecords.Enough();
        }
        if (part.sheet() < 0) {
            formats.processRecordInternally(record);
            names.processRecord(record);
            if (record instanceof SSTRecord shared) {
                texts = shared;
            } else if (record instanceof DateWindow1904Record window) {
                from1904 = window.getWindowing() == 1;
            }
        } else if (part.isInSheet() && part.sheet() == wanted.place()) {
            cell(record);
        }
    }

    private void cell(Record record) {
        switch (record) {
            case LabelSSTRecord label
            when texts != null ->
                put(label, SheetCell.plain(texts.getString(label.getSSTIndex()).getString()));
            case LabelRecord label -> put(label, SheetCell.plain(label.getValue()));
            case NumberRecord number -> put(number, number(number, number.getValue()));
            case BoolErrRecord flag when flag.isBoolean() -> put(flag, truth(flag.getBooleanValue()));
            case BoolErrRecord flag -> put(flag, error(flag.getErrorValue()));
            case FormulaRecord formula when formula.hasCachedResultString() -> waiting = formula;
            case FormulaRecord formula ->
                put(formula, computed(formula, result(formula).text()));
            case StringRecord text
            when waiting != null -> {
                put(waiting, computed(waiting, text.getString()));
                waiting = null;
            }
            default -> {}
        }
    }

    private SheetCell number(CellValueRecordInterface cell, double value) {
        int format = formats.getFormatIndex(cell);
        var pattern = formats.getFormatString(cell);
        if (CellFormats.isDate(format, pattern == null ? "" : pattern)) {
            var moment = ExcelDates.text(value, from1904);
            if (moment != null) {
                return SheetCell.plain(moment);
            }
        }
        return Double.isFinite(value) ? XlsxRows.shown(BigDecimal.valueOf(value)) : error(FormulaError.NUM.getCode());
    }

    private SheetCell result(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> number(formula, formula.getValue());
        };
    }

    private SheetCell computed(FormulaRecord formula, String shown) {
        return new SheetCell(shown, SheetCell.Kind.FORMULA, "=" + words(formula));
    }

    private String words(FormulaRecord formula) {
        try {
            return HSSFFormulaParser.toFormulaString(names.getStubHSSFWorkbook(), formula.getParsedExpression());
        } catch (RuntimeException sharedOrUnknown) {
            return "…"; // the value counts for nothing anyway; its words are only shown
        }
    }

    private static SheetCell truth(boolean value) {
        return SheetCell.plain(value ? "TRUE" : "FALSE");
    }

    private static SheetCell error(int code) {
        return new SheetCell(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?",
                SheetCell.Kind.ERROR,
                "");
    }

    private void put(CellValueRecordInterface place, SheetCell cell) {
        if (place.getRow() != row) {
            if (place.getRow() < row) {
                throw new IllegalStateException("row " + place.getRow() + " behind row " + row);
            }
            flush();
            row = place.getRow();
        }
        while (cells.size() <= place.getColumn()) {
            cells.add(SheetCell.EMPTY);
        }
        cells.set(place.getColumn(), cell);
    }

    private void flush() {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            merged.hide(cells, row + 1);
            boolean more;
            try {
                more = reader.take(new SheetRow(row + 1, List.copyOf(cells)));
            } catch (RuntimeException refused) {
                throw new XlsRecords.Thrown(refused);
            }
            if (!more) {
                throw new XlsRecords.Enough();
            }
        }
        cells.clear();
    }
}
