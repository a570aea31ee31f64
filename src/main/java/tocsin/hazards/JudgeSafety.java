package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a major hazard can be made safe while operation goes on. What cannot is stopped before anything else is done.
 *
 * @param safe true: it can, by the measures named
 * @param reason why
 * @param measures what keeps people safe until it is rectified; needed when it is safe
 */
public record JudgeSafety(
        boolean safe,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 1000) String measures) implements HazardCommand {}
