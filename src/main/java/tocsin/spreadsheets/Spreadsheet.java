package tocsin.spreadsheets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A spreadsheet file opened for reading, whatever its format. Read it as often as needed; nothing is kept in memory but shared texts. */
public sealed interface Spreadsheet extends Closeable permits XlsxSpreadsheet, XlsSpreadsheet, CsvSpreadsheet {
    /** Most columns read. */
    int MOST_COLUMNS = 256;

    /** Takes rows one by one. */
    @FunctionalInterface
    interface RowReader {
        /** Takes a row that holds something; answers false when it has seen enough. */
        boolean take(SheetRow row);
    }

    /**
     * Opens a file by what it holds, not by its name.
     *
     * @throws tocsin.foundation.Problem one of {@link SpreadsheetProblem}, saying what to do
     */
    static Spreadsheet open(Path file) throws IOException {
        return open(file, null);
    }

    /**
     * Opens a file by what it holds, not by its name.
     *
     * @param form how a .csv is to be read, {@code null}: found out
     * @throws tocsin.foundation.Problem one of {@link SpreadsheetProblem}, saying what to do
     */
    static Spreadsheet open(Path file, @Nullable CsvForm form) throws IOException {
        return switch (FileContent.of(file)) {
            case XLSX -> XlsxSpreadsheet.open(file);
            case XLS -> XlsSpreadsheet.open(file);
            case TEXT -> CsvSpreadsheet.open(file, form);
        };
    }

    /**
     * Opens a file by what it holds, and refuses a text that is called a workbook: whoever sent it thinks it is one.
     *
     * @param name what its sender calls it
     * @throws tocsin.foundation.Problem one of {@link SpreadsheetProblem}, saying what to do
     */
    static Spreadsheet openNamed(Path file, String name) throws IOException {
        var opened = open(file);
        if (opened instanceof CsvSpreadsheet && name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            opened.close();
            throw SpreadsheetProblem.TEXT_UNDER_ANOTHER_NAME.with(name);
        }
        return opened;
    }

    /** How its text is read when it is a .csv; {@code null} for a workbook, which says so itself. */
    default @Nullable CsvForm form() {
        return null;
    }

    /** Names of its sheets that are not hidden, in their order; a .csv has one. */
    List<String> sheets();

    /**
     * Hands over the rows of a sheet that hold something, from the top.
     *
     * @throws tocsin.foundation.Problem when there is no such sheet or the file is damaged further down
     */
    void read(String sheet, RowReader reader) throws IOException;
}
