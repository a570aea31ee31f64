package tocsin.spreadsheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; what is written leaves memory. Closing it ends the file, not the stream beneath. */
public sealed interface TableWriter extends Closeable permits XlsxTable, CsvTable {
    /** An .xlsx with one sheet of this name; what does not fit into one sheet goes on in a second. */
    static TableWriter xlsx(OutputStream out, String sheet, List<TableColumn> columns) {
        return new XlsxTable(out, sheet, columns);
    }

    /** A .csv in UTF-8 with its mark, so that Excel reads Chinese; nothing in it can become a formula. */
    static TableWriter csv(OutputStream out, List<TableColumn> columns) throws IOException {
        return new CsvTable(out, columns);
    }

    /**
     * Writes one row.
     *
     * @param values in the order of the columns: {@code String}, {@code Number}, {@code LocalDate} or {@code Instant} (shown in
     *     Asia/Shanghai), {@code null} for an empty cell
     */
    void row(List<? extends @Nullable Object> values) throws IOException;
}
