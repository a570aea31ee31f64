package tocsin.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;

/** A first pass through an .xls: the names of its sheets in the order of their parts, and the cells merged in each. */
final class XlsOutline implements HSSFListener {
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<List<MergedRanges.Range>> merged = new ArrayList<>();
    private final XlsPart part = new XlsPart();

    /**
     * A sheet.
     *
     * @param place of its part behind the part of the workbook, from 0
     */
    record Sheet(String name, int place, boolean hidden, List<MergedRanges.Range> merged) {}

    @Override
    public void processRecord(Record record) {
        part.pass(record);
        switch (record) {
            case BoundSheetRecord sheet -> bound.add(sheet);
            case BOFRecord begin -> {
                while (merged.size() <= part.sheet()) {
                    merged.add(new ArrayList<>());
                }
            }
            case MergeCellsRecord cells
            when part.isInSheet() -> {
                for (int at = 0; at < cells.getNumAreas(); at++) {
                    var area = cells.getAreaAt(at);
                    merged.get(part.sheet())
                            .add(new MergedRanges.Range(
                                    area.getFirstRow() + 1,
                                    area.getFirstColumn(),
                                    area.getLastRow() + 1,
                                    area.getLastColumn()));
                }
            }
            default -> {}
        }
    }

    List<Sheet> sheets() {
        var inOrder = BoundSheetRecord.orderByBofPosition(bound);
        var sheets = new ArrayList<Sheet>();
        for (var sheet : bound) {
            int place = List.of(inOrder).indexOf(sheet);
            sheets.add(new Sheet(
                    sheet.getSheetname(),
                    place,
                    sheet.isHidden() || sheet.isVeryHidden(),
                    place < merged.size() ? List.copyOf(merged.get(place)) : List.of()));
        }
        return sheets;
    }

    /** Follows which part of the stream a record belongs to; charts have parts inside those of their sheets. */
    static final class XlsPart {
        private int depth;
        private int sheet = -1;

        void pass(Record record) {
            if (record instanceof BOFRecord begin) {
                sheet += depth == 0 && begin.getType() != BOFRecord.TYPE_WORKBOOK ? 1 : 0;
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            }
        }

        /** The sheet at hand, −1 before the first. */
        int sheet() {
            return sheet;
        }

        /** True among a sheet's own records. */
        boolean isInSheet() {
            return depth == 1 && sheet >= 0;
        }
    }
}
