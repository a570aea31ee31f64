package tocsin.ledger;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.spreadsheets.CsvForm;

/**
 * Says which column fills which field, and starts the check.
 *
 * @param columns letter to field key; columns left out, or mapped to nothing, are not imported
 * @param form how a .csv is read, when otherwise than was found out
 */
record MapColumns(
        @NotBlank String sheet,
        @Min(1) int headingRow,
        @NotNull Map<String, @Nullable String> columns,
        @Nullable CsvForm form) {}
