package tocsin.ledger;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which column fills which field, and starts the check.
 *
 * @param columns letter to field key; columns left out, or mapped to nothing, are not imported
 */
record MapColumns(
        @NotBlank String sheet,
        @Min(1) int headingRow,
        @NotNull Map<String, @Nullable String> columns) {}
