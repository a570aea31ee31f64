package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A superior does not accept a closure because the rectification is poor: the hazard is open again.
 *
 * @param workingDays new time to rectify; null: what the rule proposes
 */
public record RefuseClosure(
        @NotBlank @Size(max = 1000) String reason, @Nullable Integer workingDays) implements HazardCommand {}
