package tocsin.spreadsheets;

import java.util.List;

/**
 * A row of a sheet that holds something.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from column A on
 */
public record SheetRow(int number, List<SheetCell> cells) {
    /** The cell of a column counted from 0; empty beyond the last. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
