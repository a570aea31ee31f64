package tocsin.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.spreadsheets.CsvForm;

/**
 * The sheet that is read, and how.
 *
 * @param headingRow number of the row that holds the headings
 * @param rowsTotal rows below it that hold something
 * @param notes what is wrong with the headings
 * @param form how a .csv is read; {@code null} for a workbook
 */
record ImportSheet(
        String sheet,
        int headingRow,
        List<ImportColumn> columns,
        int rowsTotal,
        List<ImportFinding> notes,
        @Nullable CsvForm form) {
    ImportSheet {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
