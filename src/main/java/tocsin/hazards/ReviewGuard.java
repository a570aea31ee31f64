package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Looks at a guarded hazard again: is the watch kept, are the measures in place.
 *
 * @param nextOn the day of the next review; it goes on until the hazard is closed
 */
public record ReviewGuard(
        @NotBlank @Size(max = 1000) String note, @NotNull LocalDate nextOn) implements HazardCommand {}
