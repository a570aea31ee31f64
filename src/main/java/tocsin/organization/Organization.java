package tocsin.organization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

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

    /** Names of the fields in which the other differs. */
    List<String> differencesTo(Organization other) {
        var changed = new ArrayList<String>();
        add(changed, "name", name, other.name);
        add(changed, "creditCode", creditCode, other.creditCode);
        add(changed, "kind", kind, other.kind);
        add(changed, "enforcementPower", enforcementPower, other.enforcementPower);
        add(changed, "areaId", areaId, other.areaId);
        add(changed, "sectorId", sectorId, other.sectorId);
        add(changed, "address", address, other.address);
        add(changed, "sizeClass", sizeClass, other.sizeClass);
        add(changed, "registeredCapitalYuan", registeredCapitalYuan, other.registeredCapitalYuan);
        add(changed, "legalRepresentative", legalRepresentative, other.legalRepresentative);
        add(changed, "phone", phone, other.phone);
        add(changed, "active", active, other.active);
        return changed;
    }

    private static void add(List<String> changed, String field, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            changed.add(field);
        }
    }

    static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
