package tocsin.organization;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Text;

/**
 * An organization as others see it.
 *
 * @param organizationCode 组织机构代码 of before the credit code
 * @param registrationNumber 工商注册号 of before the credit code
 */
public record OrganizationView(
        OrganizationId id,
        String name,
        @Nullable String creditCode,
        OrganizationKind kind,
        Text kindLabel,
        boolean enforcementPower,
        AreaId areaId,
        AreaPath areaPath,
        UUID sectorId,
        AreaPath sectorPath,
        @Nullable String address,
        @Nullable String sizeClass,
        @Nullable BigDecimal registeredCapitalYuan,
        @Nullable String legalRepresentative,
        @MaskedByPost @Nullable String phone,
        @Nullable String organizationCode,
        @Nullable String registrationNumber,
        boolean active,
        int version) {}
