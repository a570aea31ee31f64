package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Gives the unit more time before its time is over.
 *
 * @param dueOn the new last day, later than the present one
 * @param reason why it cannot be done by then
 */
public record ExtendDeadline(
        @NotNull LocalDate dueOn,
        @NotBlank @Size(max = 1000) String reason) implements HazardCommand {}
