package tocsin.premises;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaId;
import tocsin.organization.OrganizationId;

/**
 * Registers a building.
 *
 * @param use a code of {@code building-uses}
 * @param largestFloorAbove24SquareMetres the largest floor that lies above 24 metres
 * @param fireResistance 耐火等级, one to four
 * @param tacticsDrillOn the day the fire brigade last drilled its tactics there (熟悉演练)
 */
public record RecordBuilding(
        @NotBlank @Size(max = 200) String name,
        @NotNull AreaId areaId,
        @NotBlank @Size(max = 300) String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @NotBlank String use,
        @Nullable @Min(0) @Max(300) Integer floorsAbove,
        @Nullable @Min(0) @Max(30) Integer floorsBelow,
        @Nullable @PositiveOrZero BigDecimal heightMetres,
        @Nullable @PositiveOrZero BigDecimal largestFloorAbove24SquareMetres,
        @Nullable @Min(1000) @Max(2200) Integer builtInYear,
        @Nullable @Size(max = 20) String fireResistance,
        @Nullable OrganizationId propertyCompanyId,
        @Nullable @Size(max = 300) String waterSupply,
        @Nullable LocalDate tacticsDrillOn) {}
