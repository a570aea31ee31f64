package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Says how a duty is called in an area and everywhere inside it.
 *
 * @param version of the words the area has now; 0: none of its own yet
 */
public record CallDuty(
        @NotNull DutyKind kind,
        @NotBlank @Size(max = 30) String zh,
        @NotBlank @Size(max = 60) String en,
        int version) {}
