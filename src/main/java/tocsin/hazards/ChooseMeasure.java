package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Chooses by which measure dwelling and work under one roof are to be separated; chosen again it replaces the one before.
 *
 * @param measure code of {@code combined-use-measures}
 * @param plan what exactly is done
 */
public record ChooseMeasure(
        @NotBlank @Size(max = 40) String measure,
        @NotNull LocalDate dueOn,
        @NotBlank @Size(max = 1000) String plan) implements HazardCommand {}
