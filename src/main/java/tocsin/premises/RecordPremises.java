package tocsin.premises;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaId;
import tocsin.organization.OrganizationId;

/**
 * Registers a place.
 *
 * @param longitude degrees, CGCS2000; together with latitude or not at all
 * @param categories codes of the catalogue {@code premises-categories}
 * @param fireApproval number of the fire-safety check or filing, when there is one
 * @param responsiblePerson who answers in the unit (消防安全责任人)
 */
public record RecordPremises(
        @NotBlank @Size(max = 200) String name,
        @Nullable OrganizationId organizationId,
        @NotNull AreaId areaId,
        @NotNull UUID sectorId,
        @NotBlank @Size(max = 300) String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable List<@NotBlank String> categories,
        @Nullable Integer floors,
        @Nullable BigDecimal floorAreaSquareMetres,
        @Nullable Integer employees,
        @Nullable Boolean hasDormitory,
        @Nullable @Size(max = 80) String fireApproval,
        @Nullable @Valid Contact responsiblePerson,
        @Nullable @Valid Contact safetyManager,
        @Nullable Boolean active) {

    /** Somebody of the unit, by name and telephone. */
    public record Contact(
            @Nullable @Size(max = 60) String name,
            @Nullable @Size(max = 40) String phone) {}
}
