package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Confirms that a place is a key unit.
 *
 * @param basis the paper it rests on, by name and number
 */
public record ConfirmKeyUnit(
        @NotNull LocalDate confirmedOn,
        @NotBlank @Size(max = 300) String basis) {}
