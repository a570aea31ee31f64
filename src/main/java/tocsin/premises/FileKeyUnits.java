package tocsin.premises;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import tocsin.organization.AreaId;

/**
 * Files the year's list of an area's key units with the government, as it stands now.
 *
 * @param filedWith with whom, as 本级人民政府
 */
public record FileKeyUnits(
        @NotNull AreaId areaId,
        @Min(2000) @Max(2200) int year,
        @NotNull LocalDate filedOn,
        @NotBlank @Size(max = 120) String filedWith) {}
