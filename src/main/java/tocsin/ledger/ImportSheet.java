package tocsin.ledger;

import java.util.List;

/**
 * The sheet that is read, and how.
 *
 * @param headingRow number of the row that holds the headings
 * @param rowsTotal rows below it that hold something
 * @param notes what is wrong with the headings
 */
record ImportSheet(String sheet, int headingRow, List<ImportColumn> columns, int rowsTotal, List<ImportFinding> notes) {
    ImportSheet {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
