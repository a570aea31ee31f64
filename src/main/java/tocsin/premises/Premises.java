package tocsin.premises;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FieldChanges;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.OrganizationId;
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
        List<String> venueTypes,
        @Nullable Integer floors,
        @Nullable BigDecimal floorAreaSquareMetres,
        @Nullable Integer employees,
        @Nullable Boolean hasDormitory,
        @Nullable String fireApproval,
        @Nullable String responsibleName,
        @Nullable String responsiblePhone,
        @Nullable String safetyManagerName,
        @Nullable String safetyManagerPhone,
        SortedMap<String, BigDecimal> measures,
        RecordPremises.@Nullable Standing standing,
        RecordPremises.@Nullable Tenancy tenancy,
        @Nullable UUID inspectorId,
        BusinessState state,
        int version) {

    /** The place a command describes. */
    static Premises described(
            PremisesId id,
            String number,
            RecordPremises command,
            AreaView area,
            SectorView sector,
            BusinessState state,
            int version) {
        requirePlace(command.longitude(), command.latitude(), area);
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
                venueTypes(command),
                command.floors(),
                floorArea(command),
                command.employees(),
                command.hasDormitory(),
                typed(command.fireApproval()),
                typed(command.responsiblePerson(), RecordPremises.Contact::name),
                typed(command.responsiblePerson(), RecordPremises.Contact::phone),
                typed(command.safetyManager(), RecordPremises.Contact::name),
                typed(command.safetyManager(), RecordPremises.Contact::phone),
                measures(command),
                command.building(),
                tenancy(command),
                command.inspectorId() == null ? null : command.inspectorId().value(),
                state,
                version);
    }

    private static @Nullable UUID owner(RecordPremises command) {
        return command.organizationId() == null
                ? null
                : command.organizationId().value();
    }

    private static List<String> venueTypes(RecordPremises command) {
        return command.venueTypes() == null
                ? List.of()
                : command.venueTypes().stream().distinct().sorted().toList();
    }

    private static SortedMap<String, BigDecimal> measures(RecordPremises command) {
        var measures = new TreeMap<String, BigDecimal>();
        if (command.measures() != null) {
            command.measures().forEach((code, value) -> {
                if (value != null) {
                    measures.put(code, value.stripTrailingZeros());
                }
            });
        }
        return measures;
    }

    private static RecordPremises.@Nullable Tenancy tenancy(RecordPremises command) {
        var given = command.tenancy();
        if (given == null) {
            return null;
        }
        var landlord = given.landlord();
        var contact = landlord == null || typed(landlord.name()) == null && typed(landlord.phone()) == null
                ? null
                : new RecordPremises.Contact(typed(landlord.name()), typed(landlord.phone()));
        PremisesProblem.NO_OWNING_DEPARTMENT.unless(!given.governmentOwned() || given.owningDepartmentId() != null);
        boolean nothing = given.landlordId() == null && contact == null && !given.governmentOwned();
        return nothing
                ? null
                : new RecordPremises.Tenancy(
                        given.landlordId(),
                        contact,
                        given.governmentOwned(),
                        given.governmentOwned() ? given.owningDepartmentId() : null);
    }

    /** True while it is there to be watched. */
    boolean isActive() {
        return state.isActive();
    }

    /** To the hundredth, and with one decimal where the second is nought, as the files before had it: their digests stay. */
    private static @Nullable BigDecimal floorArea(RecordPremises command) {
        var given = command.floorAreaSquareMetres();
        if (given == null) {
            return null;
        }
        var exact = given.setScale(2, RoundingMode.HALF_UP);
        return exact.stripTrailingZeros().scale() > 1 ? exact : exact.setScale(1);
    }

    private static @Nullable String typed(
            RecordPremises.@Nullable Contact contact, Function<RecordPremises.Contact, @Nullable String> part) {
        return contact == null ? null : typed(part.apply(contact));
    }

    private static void requireNotNegative(RecordPremises command) {
        PremisesProblem.NEGATIVE.unless(
                command.floors() == null || command.floors() >= 0, Text.of("层数", "floors"), text(command.floors()));
        PremisesProblem.NEGATIVE.unless(
                command.employees() == null || command.employees() >= 0,
                Text.of("从业人数", "employees"),
                text(command.employees()));
    }

    /** A place lies in a town, village or grid, and its position is whole and on the earth. */
    static void requirePlace(@Nullable Double longitude, @Nullable Double latitude, AreaView area) {
        PremisesProblem.STILL_IN_A_HIGHER_NODE.unless(
                area.level().ordinal() >= AreaLevel.TOWN.ordinal(),
                area.name(),
                area.level().label());
        PremisesProblem.HALF_A_POSITION.unless(
                (longitude == null) == (latitude == null),
                longitude != null ? Text.of("经度", "longitude") : Text.of("纬度", "latitude"),
                String.valueOf(longitude != null ? longitude : latitude));
        if (longitude != null && latitude != null) {
            PremisesProblem.OUTSIDE_THE_COUNTRY.unless(
                    Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90, longitude, latitude);
        }
    }

    /** The six digits of the county, as the codes of its nodes begin; a tree with other codes gives what there is. */
    static String county(AreaView area) {
        return area.code().length() > 6 ? area.code().substring(0, 6) : area.code();
    }

    /** The same place in another state of business. */
    Premises inState(BusinessState other) {
        return with(inspectorId, other);
    }

    /** The same place inspected by somebody else, or by nobody. */
    Premises inspectedBy(@Nullable UUID person) {
        return with(person, state);
    }

    private Premises with(@Nullable UUID inspector, BusinessState other) {
        return new Premises(
                id,
                number,
                name,
                organizationId,
                areaId,
                areaPath,
                countyCode,
                sectorId,
                sectorPath,
                address,
                longitude,
                latitude,
                venueTypes,
                floors,
                floorAreaSquareMetres,
                employees,
                hasDormitory,
                fireApproval,
                responsibleName,
                responsiblePhone,
                safetyManagerName,
                safetyManagerPhone,
                measures,
                standing,
                tenancy,
                inspector,
                other,
                version + 1);
    }

    /** Refuses when it was taken back with its import. */
    void requireNotWithdrawn() {
        PremisesProblem.WITHDRAWN.unless(state != BusinessState.WITHDRAWN, name, number);
    }

    /** What makes two files one place: node, name, address. */
    List<Object> identity() {
        return List.of(areaId, name, address);
    }

    /** In what this writing differs from an earlier one. */
    FieldChanges changesSince(Premises other) {
        return new FieldChanges()
                .note("name", other.name, name)
                .note("organizationId", other.organizationId, organizationId)
                .note("areaId", other.areaId.value(), areaId.value())
                .note("sectorId", other.sectorId, sectorId)
                .note("address", other.address, address)
                .note("position", position(other.longitude, other.latitude), position(longitude, latitude))
                .note("venueTypes", other.venueTypes, venueTypes)
                .note("floors", other.floors, floors)
                .note("floorAreaSquareMetres", other.floorAreaSquareMetres, floorAreaSquareMetres)
                .note("employees", other.employees, employees)
                .note("hasDormitory", other.hasDormitory, hasDormitory)
                .note("fireApproval", other.fireApproval, fireApproval)
                .note("responsiblePerson.name", other.responsibleName, responsibleName)
                .note("responsiblePerson.phone", other.responsiblePhone, responsiblePhone)
                .note("safetyManager.name", other.safetyManagerName, safetyManagerName)
                .note("safetyManager.phone", other.safetyManagerPhone, safetyManagerPhone)
                .noteEach("measures", other.measures, measures)
                .notePart("building", other.standing, standing, RecordPremises.Standing::buildingId)
                .notePart("building.floor", other.standing, standing, RecordPremises.Standing::floor)
                .notePart("building.whole", other.standing, standing, place -> place.whole() ? true : null)
                .notePart("tenancy.landlordId", other.tenancy, tenancy, rent -> value(rent.landlordId()))
                .notePart("tenancy.landlord.name", landlord(other), landlord(this), RecordPremises.Contact::name)
                .notePart("tenancy.landlord.phone", landlord(other), landlord(this), RecordPremises.Contact::phone)
                .notePart("tenancy.owner", other.tenancy, tenancy, rent -> value(rent.owningDepartmentId()))
                .note("inspectorId", other.inspectorId, inspectorId);
    }

    private static RecordPremises.@Nullable Contact landlord(Premises premises) {
        return premises.tenancy == null ? null : premises.tenancy.landlord();
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    static @Nullable String position(@Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null ? null : longitude + ", " + latitude;
    }

    static @Nullable String typed(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static String text(@Nullable Integer number) {
        return String.valueOf(number);
    }
}
