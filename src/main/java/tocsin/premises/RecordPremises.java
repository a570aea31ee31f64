package tocsin.premises;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Telephone;
import tocsin.organization.AreaId;
import tocsin.organization.OrganizationId;
import tocsin.organization.PersonId;

/**
 * Registers a place.
 *
 * @param longitude degrees, CGCS2000; together with latitude or not at all
 * @param venueTypes codes of the catalogue {@code venue-types}; the legal categories follow from them by rule
 * @param floorAreaSquareMetres kept to the hundredth
 * @param hasDormitory people sleep there
 * @param fireApproval number of the fire-safety check or filing, when there is one
 * @param responsiblePerson who answers in the unit (消防安全责任人)
 * @param measures what the criteria ask for, by the codes of {@code premises-measures}
 * @param building where it stands
 * @param inspectorId who inspects it by name (实名制)
 * @param state only when it is registered; later a change of state is an act of its own
 */
public record RecordPremises(
        @NotBlank @Size(max = 200) String name,
        @Nullable OrganizationId organizationId,
        @NotNull AreaId areaId,
        @NotNull UUID sectorId,
        @NotBlank @Size(max = 300) String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable List<@NotBlank String> venueTypes,
        @Nullable Integer floors,
        @Nullable @DecimalMin("0") @DecimalMax("10000000") BigDecimal floorAreaSquareMetres,
        @Nullable Integer employees,
        @Nullable Boolean hasDormitory,
        @Nullable @Size(max = 80) String fireApproval,
        @Nullable @Valid Contact responsiblePerson,
        @Nullable @Valid Contact safetyManager,
        @Nullable Map<@NotBlank String, @DecimalMax("1000000000") BigDecimal> measures,
        @Nullable @Valid Standing building,
        @Nullable @Valid Tenancy tenancy,
        @Nullable PersonId inspectorId,
        @Nullable BusinessState state) {

    /** A place by what every register of places knows. */
    public RecordPremises(
            String name,
            @Nullable OrganizationId organizationId,
            AreaId areaId,
            UUID sectorId,
            String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable List<String> venueTypes,
            @Nullable Integer floors,
            @Nullable BigDecimal floorAreaSquareMetres,
            @Nullable Integer employees,
            @Nullable Boolean hasDormitory,
            @Nullable String fireApproval,
            @Nullable Contact responsiblePerson,
            @Nullable Contact safetyManager,
            @Nullable Boolean active) {
        this(
                name,
                organizationId,
                areaId,
                sectorId,
                address,
                longitude,
                latitude,
                venueTypes,
                floors,
                floorAreaSquareMetres,
                employees,
                hasDormitory,
                fireApproval,
                responsiblePerson,
                safetyManager,
                null,
                null,
                null,
                null,
                Boolean.FALSE.equals(active) ? BusinessState.CLOSED : BusinessState.OPERATING);
    }

    /** Somebody of the unit, by name and telephone. */
    public record Contact(
            @Nullable @Size(max = 60) String name,

            @MaskedByPost @Nullable @Telephone @Size(max = 40)
            String phone) {}

    /**
     * Where in a building a place stands.
     *
     * @param floor below zero under the ground; null when not said
     * @param whole it is the whole building
     */
    public record Standing(UUID buildingId, @Nullable Integer floor, boolean whole) {}

    /**
     * From whom the place is rented.
     *
     * @param governmentOwned it belongs to a public body; then the owning department answers for it
     */
    public record Tenancy(
            @Nullable OrganizationId landlordId,
            @Nullable @Valid Contact landlord,
            boolean governmentOwned,
            @Nullable OrganizationId owningDepartmentId) {}
}
