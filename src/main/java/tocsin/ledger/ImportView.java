package tocsin.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.spreadsheets.CsvForm;

/**
 * An import as a screen shows it. What is wrong is told in the reader's language.
 *
 * @param problems like ones counted; while mapping, those of the headings
 * @param form how a .csv is read; absent for a workbook
 * @param canBeTakenBack true when its kind can be taken back and something was written
 * @param reason why it was taken back or reinstated
 * @param sameFileAt when the very same file was imported to the end before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String kind,
        String fileName,
        ImportStage stage,
        List<String> sheets,
        String sheet,
        int headingRow,
        @Nullable CsvForm form,
        List<Column> columns,
        List<Field> fields,
        int rowsTotal,
        ImportCounts counts,
        List<Finding> problems,
        @Nullable Failure failure,
        boolean canBeTakenBack,
        @Nullable String reason,
        @Nullable Instant sameFileAt,
        Instant createdAt) {

    /** A column; {@code field} is there also when nothing fills it, so that a screen can tell "none" from "unknown". */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Column(String letter, String heading, @Nullable String field) {
        static Column of(ImportColumn column) {
            return new Column(column.letter(), column.heading(), column.field());
        }
    }

    record Field(String key, Text label, boolean required) {}

    record Finding(
            @Nullable String field,
            @Nullable String letter,
            String code,
            String title,
            String detail,
            int count,
            int exampleRow,
            @Nullable String exampleValue,
            boolean warning) {
        static Finding of(ImportFinding found, Locale language) {
            return new Finding(
                    found.field(),
                    found.letter(),
                    found.code(),
                    found.title().in(language),
                    found.detail().in(language),
                    found.count(),
                    found.exampleRow(),
                    found.exampleValue(),
                    found.warning());
        }
    }

    record Failure(String type, int status, String title, String detail) {
        static @Nullable Failure of(ImportJob.@Nullable Failure failure, Locale language) {
            return failure == null
                    ? null
                    : new Failure(
                            "/problems/" + failure.type(),
                            failure.status(),
                            failure.title().in(language),
                            failure.detail().in(language));
        }
    }

    /** A row as the sheet shows it. */
    record Row(int row, ImportState state, Map<String, String> cells, List<Wrong> problems) {}

    /** Why a row or a cell of it is wrong, and a value that would do when one is near. */
    record Wrong(
            @Nullable String letter,
            @Nullable String field,
            String code,
            String title,
            String detail,
            @Nullable String suggestion,
            boolean warning) {
        static Wrong of(ImportProblemStore.Placed placed, Locale language) {
            var problem = placed.problem();
            return new Wrong(
                    placed.letter(),
                    problem.field(),
                    problem.code(),
                    problem.title().in(language),
                    problem.detail().in(language),
                    problem.suggestion(),
                    problem.warning());
        }
    }

    /** Some rows, and how many there are of their sort. */
    record Rows(List<Row> rows, int total) {}

    /** How a sheet would be read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Layout(
            String sheet,
            int headingRow,
            @Nullable CsvForm form,
            List<Column> columns,
            int rowsTotal,
            List<Finding> problems) {
        static Layout of(ImportSheet sheet, Locale language) {
            return new Layout(
                    sheet.sheet(),
                    sheet.headingRow(),
                    sheet.form(),
                    sheet.columns().stream().map(Column::of).toList(),
                    sheet.rowsTotal(),
                    sheet.notes().stream()
                            .map(note -> Finding.of(note, language))
                            .toList());
        }
    }
}
