package tocsin.spreadsheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An .xls workbook of Excel 97 and later (BIFF8). Its records are passed one by one; only its shared texts are kept in memory. */
final class XlsSpreadsheet implements Spreadsheet {
    /** The format holds 65,536 rows; what is larger than this is pictures or ill will, and its texts would have to be held. */
    private static final long MOST_BYTES = 64L << 20;

    private final POIFSFileSystem container;
    private final List<XlsOutline.Sheet> sheets;

    private XlsSpreadsheet(POIFSFileSystem container, List<XlsOutline.Sheet> sheets) {
        this.container = container;
        this.sheets = sheets;
    }

    static XlsSpreadsheet open(Path file) throws IOException {
        long bytes = Files.size(file);
        SpreadsheetProblem.OLD_EXCEL_TOO_LARGE.unless(bytes <= MOST_BYTES, bytes >> 20, MOST_BYTES >> 20);
        var container = container(file);
        try {
            SpreadsheetProblem.OLD_EXCEL.unless(container.getRoot().hasEntryCaseInsensitive(XlsRecords.WORKBOOK));
            var outline = new XlsOutline();
            XlsRecords.walk(container, outline);
            return new XlsSpreadsheet(container, outline.sheets());
        } catch (IOException | RuntimeException failure) {
            container.close();
            throw failure;
        }
    }

    private static POIFSFileSystem container(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException damaged) {
            throw SpreadsheetProblem.OLD_OFFICE_DAMAGED.with();
        }
    }

    @Override
    public List<String> sheets() {
        return sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .map(XlsOutline.Sheet::name)
                .toList();
    }

    @Override
    public void read(String sheet, RowReader reader) throws IOException {
        var wanted = sheets.stream()
                .filter(each -> each.name().equals(sheet) && !each.hidden())
                .findFirst()
                .orElseThrow(() -> SpreadsheetProblem.NO_SUCH_SHEET.with(sheet, String.join("、", sheets())));
        XlsRecords.walk(container, new XlsRows(wanted, reader));
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
