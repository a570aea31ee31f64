package tocsin.organization;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FieldChanges;

/** A legal person, household or government body: its rules. */
record Organization(
        OrganizationId id,
        String name,
        @Nullable String creditCode,
        OrganizationKind kind,
        boolean enforcementPower,
        AreaId areaId,
        AreaPath areaPath,
        UUID sectorId,
        AreaPath sectorPath,
        @Nullable String address,
        @Nullable String sizeClass,
        @Nullable BigDecimal registeredCapitalYuan,
        @Nullable String legalRepresentative,
        @Nullable String phone,
        boolean active,
        int version) {

    /** The body a command describes; refuses a wrong credit code and an active unit without a legal representative. */
    static Organization described(
            OrganizationId id, RecordOrganization command, AreaView area, SectorView sector, int version) {
        boolean active = !Boolean.FALSE.equals(command.active());
        var representative = blankToNull(command.legalRepresentative());
        OrganizationProblem.LEGAL_REPRESENTATIVE_MISSING.unless(
                !active || !command.kind().isUnit() || representative != null, command.name());
        return new Organization(
                id,
                command.name().strip(),
                CreditCode.of(command.creditCode()),
                command.kind(),
                command.enforcementPower(),
                area.id(),
                area.path(),
                sector.id(),
                sector.path(),
                blankToNull(command.address()),
                blankToNull(command.sizeClass()),
                command.registeredCapitalYuan() == null
                        ? null
                        : command.registeredCapitalYuan().setScale(2),
                representative,
                blankToNull(command.phone()),
                active,
                version);
    }

    /** The same body, in use or not. */
    Organization active(boolean holds) {
        return new Organization(
                id,
                name,
                creditCode,
                kind,
                enforcementPower,
                areaId,
                areaPath,
                sectorId,
                sectorPath,
                address,
                sizeClass,
                registeredCapitalYuan,
                legalRepresentative,
                phone,
                holds,
                version + 1);
    }

    /** In what this writing differs from an earlier one. */
    FieldChanges changesSince(Organization other) {
        return new FieldChanges()
                .note("name", other.name, name)
                .note("creditCode", other.creditCode, creditCode)
                .note("kind", other.kind, kind)
                .note("enforcementPower", other.enforcementPower, enforcementPower)
                .note("areaId", other.areaId.value(), areaId.value())
                .note("sectorId", other.sectorId, sectorId)
                .note("address", other.address, address)
                .note("sizeClass", other.sizeClass, sizeClass)
                .note("registeredCapitalYuan", other.registeredCapitalYuan, registeredCapitalYuan)
                .note("legalRepresentative", other.legalRepresentative, legalRepresentative)
                .note("phone", other.phone, phone)
                .note("active", other.active, active);
    }

    static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
