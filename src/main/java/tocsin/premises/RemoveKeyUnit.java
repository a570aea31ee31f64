package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Says that a place is no longer a key unit, and why. */
record RemoveKeyUnit(
        @NotNull LocalDate removedOn,
        @NotBlank @Size(max = 500) String reason) {}
