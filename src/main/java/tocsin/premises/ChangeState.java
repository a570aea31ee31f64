package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Says that a place does business otherwise from a day on.
 *
 * @param fromOn first day in the new state, not after today
 * @param version the version seen
 */
public record ChangeState(
        @NotNull BusinessState state,
        @NotNull LocalDate fromOn,
        @NotBlank @Size(max = 500) String reason,
        int version) {}
