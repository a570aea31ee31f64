package tocsin.organization;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FieldChanges;
import tocsin.foundation.Text;

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
        OldCodes old,
        boolean active,
        int version) {

    /** By what the body was registered before it had a credit code. */
    record OldCodes(
            @Nullable String organizationCode, @Nullable String registrationNumber) {
        static OldCodes of(RecordOrganization command, @Nullable String creditCode) {
            var code = OldCode.ORGANIZATION_CODE.of(command.organizationCode());
            var inside = OldCode.inside(creditCode);
            if (code != null && inside != null && !code.equals(inside)) {
                throw OrganizationProblem.OLD_CODE_WRONG
                        .with(OldCode.ORGANIZATION_CODE.label(), code, differs(inside))
                        .at("/organizationCode");
            }
            return new OldCodes(code, OldCode.REGISTRATION_NUMBER.of(command.registrationNumber()));
        }

        static Text differs(String inside) {
            return Text.of(
                            "统一社会信用代码第 9 至 17 位是 {0}，两者应一致",
                            "signs 9 to 17 of the credit code are {0}; the two must agree")
                    .with(inside);
        }
    }

    /** The body a command describes; refuses a wrong credit code and an active unit without a legal representative. */
    static Organization described(
            OrganizationId id, RecordOrganization command, AreaView area, SectorView sector, int version) {
        boolean active = !Boolean.FALSE.equals(command.active());
        var representative = blankToNull(command.legalRepresentative());
        OrganizationProblem.LEGAL_REPRESENTATIVE_MISSING.unless(
                !active || !command.kind().isUnit() || representative != null, command.name());
        var creditCode = CreditCode.of(command.creditCode());
        return new Organization(
                id,
                command.name().strip(),
                creditCode,
                command.kind(),
                command.enforcementPower(),
                area.id(),
                area.path(),
                sector.id(),
                sector.path(),
                blankToNull(command.address()),
                SizeClass.of(blankToNull(command.sizeClass())),
                command.registeredCapitalYuan() == null
                        ? null
                        : command.registeredCapitalYuan().setScale(2),
                representative,
                blankToNull(command.phone()),
                OldCodes.of(command, creditCode),
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
                old,
                holds,
                version + 1);
    }

    /** In what this writing differs from an earlier one. */
    FieldChanges changesSince(Organization other) {
        return new FieldChanges()
                .note("name", other.name, name)
                .note("creditCode", other.creditCode, creditCode)
                .note("organizationCode", other.old.organizationCode(), old.organizationCode())
                .note("registrationNumber", other.old.registrationNumber(), old.registrationNumber())
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

    /** The codes of before by which it is known, also the one its credit code holds. */
    List<String> oldCodes() {
        return Stream.of(
                        old.organizationCode() == null ? OldCode.inside(creditCode) : old.organizationCode(),
                        old.registrationNumber())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
