package tocsin.organization;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Telephone;

/**
 * Registers a legal person, household or government body.
 *
 * @param creditCode unified social credit code; empty when there is none
 * @param registeredCapitalYuan 注册资本, in yuan
 * @param organizationCode 组织机构代码, nine signs, as borne before the credit code; a hyphen does not matter
 * @param registrationNumber 工商注册号, fifteen digits, likewise
 * @param active false: registered, not operating; an active unit needs a legal representative
 */
public record RecordOrganization(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 40) String creditCode,
        @NotNull OrganizationKind kind,
        @NotNull AreaId areaId,
        @NotNull UUID sectorId,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 40) String sizeClass,

        @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal registeredCapitalYuan,

        @Nullable @Size(max = 60) String legalRepresentative,
        @Nullable @Telephone @Size(max = 40) String phone,
        boolean enforcementPower,
        @Nullable Boolean active,
        @Nullable @Size(max = 40) String organizationCode,
        @Nullable @Size(max = 40) String registrationNumber) {
    /** One that has no code of before. */
    public RecordOrganization(
            String name,
            @Nullable String creditCode,
            OrganizationKind kind,
            AreaId areaId,
            UUID sectorId,
            @Nullable String address,
            @Nullable String sizeClass,
            @Nullable BigDecimal registeredCapitalYuan,
            @Nullable String legalRepresentative,
            @Nullable String phone,
            boolean enforcementPower,
            @Nullable Boolean active) {
        this(
                name,
                creditCode,
                kind,
                areaId,
                sectorId,
                address,
                sizeClass,
                registeredCapitalYuan,
                legalRepresentative,
                phone,
                enforcementPower,
                active,
                null,
                null);
    }
}
