package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Says that a place does business otherwise from a day on.
 *
 * @param version the version seen
 */
record ChangeState(
        @NotNull BusinessState state,
        @NotNull LocalDate fromOn,
        @NotBlank @Size(max = 500) String reason,
        int version) {}
