package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Telephone;

/**
 * Names who looks after safety in a unit.
 *
 * @param name of the person, or of the safety body
 * @param fullTime of an officer: full time (专职) or part time (兼职)
 */
public record NameSafetyRole(
        @NotNull SafetyRole role,
        @NotBlank @Size(max = 60) String name,
        @Nullable @Telephone @Size(max = 40) String phone,
        @Nullable Boolean fullTime,
        @NotNull LocalDate fromOn) {}
