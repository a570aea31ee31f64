package tocsin.screening;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import tocsin.organization.AreaId;

/**
 * Gathers what was found in a town in a period and has not gone up.
 *
 * @param fromOn first day of finding
 * @param untilOn last day of finding, inclusive
 */
public record GatherScreening(
        @NotNull AreaId areaId,
        @NotNull LocalDate fromOn,
        @NotNull LocalDate untilOn) {}
