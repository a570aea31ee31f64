package tocsin.lookbacks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.hazards.HazardLevel;
import tocsin.organization.AreaId;
import tocsin.organization.PersonId;

/**
 * Draws closed hazards to be looked at again.
 *
 * @param closedFrom first day on which those drawn from were closed
 * @param category code of {@code hazard-categories}; null: every one
 * @param share per cent of those there are, at least one; else {@code count}
 * @param people who looks back, in turn; nobody at what they closed themselves
 */
public record DrawLookBacks(
        @NotBlank @Size(max = 120) String title,
        @NotNull AreaId areaId,
        @NotNull LocalDate closedFrom,
        @NotNull LocalDate closedUntil,
        @Nullable HazardLevel level,
        @Nullable @Size(max = 40) String category,
        @Nullable @Min(1) @Max(100) Integer share,
        @Nullable @Min(1) @Max(500) Integer count,
        @NotNull LocalDate dueOn,
        @NotEmpty @Size(max = 50) List<@NotNull PersonId> people) {}
