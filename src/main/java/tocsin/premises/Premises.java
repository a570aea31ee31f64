package tocsin.premises;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.SectorView;

/** A place and its rules. */
record Premises(
        PremisesId id,
        String number,
        String name,
        @Nullable UUID organizationId,
        AreaId areaId,
        AreaPath areaPath,
        String countyCode,
        UUID sectorId,
        AreaPath sectorPath,
        String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        List<String> categories,
        @Nullable Integer floors,
        @Nullable BigDecimal floorAreaSquareMetres,
        @Nullable Integer employees,
        @Nullable Boolean hasDormitory,
        @Nullable String fireApproval,
        @Nullable String responsibleName,
        @Nullable String responsiblePhone,
        @Nullable String safetyManagerName,
        @Nullable String safetyManagerPhone,
        boolean active,
        int version) {

    /** The place a command describes. */
    static Premises described(
            PremisesId id, String number, RecordPremises command, AreaView area, SectorView sector, int version) {
        requirePlace(command, area);
        requireNotNegative(command);
        return new Premises(
                id,
                number,
                command.name().strip(),
                owner(command),
                area.id(),
                area.path(),
                county(area),
                sector.id(),
                sector.path(),
                command.address().strip(),
                command.longitude(),
                command.latitude(),
                categories(command),
                command.floors(),
                floorArea(command),
                command.employees(),
                command.hasDormitory(),
                typed(command.fireApproval()),
                typed(command.responsiblePerson(), RecordPremises.Contact::name),
                typed(command.responsiblePerson(), RecordPremises.Contact::phone),
                typed(command.safetyManager(), RecordPremises.Contact::name),
                typed(command.safetyManager(), RecordPremises.Contact::phone),
                !Boolean.FALSE.equals(command.active()),
                version);
    }

    private static @Nullable UUID owner(RecordPremises command) {
        return command.organizationId() == null
                ? null
                : command.organizationId().value();
    }

    private static List<String> categories(RecordPremises command) {
        return command.categories() == null
                ? List.of()
                : command.categories().stream().distinct().sorted().toList();
    }

    private static @Nullable BigDecimal floorArea(RecordPremises command) {
        return command.floorAreaSquareMetres() == null
                ? null
                : command.floorAreaSquareMetres().setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable String typed(
            RecordPremises.@Nullable Contact contact, Function<RecordPremises.Contact, @Nullable String> part) {
        return contact == null ? null : typed(part.apply(contact));
    }

    private static void requireNotNegative(RecordPremises command) {
        PremisesProblem.NEGATIVE.unless(
                command.floors() == null || command.floors() >= 0, "floors", text(command.floors()));
        PremisesProblem.NEGATIVE.unless(
                command.employees() == null || command.employees() >= 0, "employees", text(command.employees()));
    }

    private static void requirePlace(RecordPremises command, AreaView area) {
        PremisesProblem.STILL_IN_A_HIGHER_NODE.unless(
                area.level().ordinal() >= AreaLevel.TOWN.ordinal(),
                area.name(),
                area.level().label());
        PremisesProblem.HALF_A_POSITION.unless((command.longitude() == null) == (command.latitude() == null));
        if (command.longitude() != null && command.latitude() != null) {
            PremisesProblem.OUTSIDE_THE_COUNTRY.unless(
                    Math.abs(command.longitude()) <= 180 && Math.abs(command.latitude()) <= 90,
                    command.longitude(),
                    command.latitude());
        }
    }

    /** The six digits of the county, as the codes of its nodes begin; a tree with other codes gives what there is. */
    private static String county(AreaView area) {
        return area.code().length() > 6 ? area.code().substring(0, 6) : area.code();
    }

    /** Names of the fields in which the other differs. */
    List<String> differencesTo(Premises other) {
        var changed = new ArrayList<String>();
        add(changed, "name", name, other.name);
        add(changed, "organizationId", organizationId, other.organizationId);
        add(changed, "areaId", areaId, other.areaId);
        add(changed, "sectorId", sectorId, other.sectorId);
        add(changed, "address", address, other.address);
        add(changed, "position", longitude + "," + latitude, other.longitude + "," + other.latitude);
        add(changed, "categories", categories, other.categories);
        add(changed, "floors", floors, other.floors);
        add(changed, "floorAreaSquareMetres", floorAreaSquareMetres, other.floorAreaSquareMetres);
        add(changed, "employees", employees, other.employees);
        add(changed, "hasDormitory", hasDormitory, other.hasDormitory);
        add(changed, "fireApproval", fireApproval, other.fireApproval);
        add(
                changed,
                "responsiblePerson",
                responsibleName + "," + responsiblePhone,
                other.responsibleName + "," + other.responsiblePhone);
        add(
                changed,
                "safetyManager",
                safetyManagerName + "," + safetyManagerPhone,
                other.safetyManagerName + "," + other.safetyManagerPhone);
        add(changed, "active", active, other.active);
        return changed;
    }

    private static void add(List<String> changed, String field, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            changed.add(field);
        }
    }

    private static @Nullable String typed(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static String text(@Nullable Integer number) {
        return String.valueOf(number);
    }
}
