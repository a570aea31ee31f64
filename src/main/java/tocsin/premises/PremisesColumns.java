package tocsin.premises;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.CanonicalJson;
import tocsin.organization.OrganizationId;

/** Premises turned on their side: one array to a column, so that many are written by one statement. */
final class PremisesColumns {
    private final List<Premises> all;
    private final Map<String, Object> columns = new HashMap<>();

    PremisesColumns(List<Premises> all) {
        this.all = all;
    }

    /** The arrays by the names that {@link PremisesStore#save(List)} gives them. */
    Map<String, Object> byName() {
        place();
        building();
        people();
        put("ids", UUID[]::new, premises -> premises.id().value());
        put("numbers", String[]::new, Premises::number);
        put("names", String[]::new, Premises::name);
        put("organizations", UUID[]::new, Premises::organizationId);
        put("venueTypes", String[]::new, premises -> String.join("|", premises.venueTypes()));
        put("states", String[]::new, premises -> premises.state().name());
        put("actives", Boolean[]::new, Premises::isActive);
        put("versions", Integer[]::new, Premises::version);
        return columns;
    }

    private void place() {
        put("areas", UUID[]::new, premises -> premises.areaId().value());
        put("paths", String[]::new, premises -> premises.areaPath().value());
        put("counties", String[]::new, Premises::countyCode);
        put("sectors", UUID[]::new, Premises::sectorId);
        put("sectorPaths", String[]::new, premises -> premises.sectorPath().value());
        put("addresses", String[]::new, Premises::address);
        put("longitudes", Double[]::new, Premises::longitude);
        put("latitudes", Double[]::new, Premises::latitude);
    }

    private void building() {
        put("floors", Integer[]::new, Premises::floors);
        put("floorAreas", BigDecimal[]::new, Premises::floorAreaSquareMetres);
        put("employees", Integer[]::new, Premises::employees);
        put("dormitories", Boolean[]::new, Premises::hasDormitory);
        put("approvals", String[]::new, Premises::fireApproval);
        put("measures", String[]::new, premises -> CanonicalJson.write(premises.measures()));
        put("buildings", UUID[]::new, of(Premises::standing, RecordPremises.Standing::buildingId));
        put("standsOn", Integer[]::new, of(Premises::standing, RecordPremises.Standing::floor));
        put(
                "wholes",
                Boolean[]::new,
                premises -> premises.standing() != null && premises.standing().whole());
    }

    private void people() {
        put("responsibles", String[]::new, Premises::responsibleName);
        put("responsiblePhones", String[]::new, Premises::responsiblePhone);
        put("managers", String[]::new, Premises::safetyManagerName);
        put("managerPhones", String[]::new, Premises::safetyManagerPhone);
        put("inspectors", UUID[]::new, Premises::inspectorId);
        put("landlords", UUID[]::new, of(Premises::tenancy, tenancy -> id(tenancy.landlordId())));
        put(
                "landlordNames",
                String[]::new,
                of(Premises::tenancy, tenancy -> contact(tenancy, RecordPremises.Contact::name)));
        put(
                "landlordPhones",
                String[]::new,
                of(Premises::tenancy, tenancy -> contact(tenancy, RecordPremises.Contact::phone)));
        put(
                "governments",
                Boolean[]::new,
                premises -> premises.tenancy() != null && premises.tenancy().governmentOwned());
        put("departments", UUID[]::new, of(Premises::tenancy, tenancy -> id(tenancy.owningDepartmentId())));
    }

    private static <P, T> Function<Premises, @Nullable T> of(
            Function<Premises, @Nullable P> part, Function<P, ? extends @Nullable T> value) {
        return premises -> {
            var there = part.apply(premises);
            return there == null ? null : value.apply(there);
        };
    }

    private static @Nullable UUID id(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }

    private static @Nullable String contact(
            RecordPremises.Tenancy tenancy, Function<RecordPremises.Contact, @Nullable String> part) {
        return tenancy.landlord() == null ? null : part.apply(tenancy.landlord());
    }

    private <T> void put(String name, IntFunction<T[]> array, Function<Premises, ? extends @Nullable T> value) {
        columns.put(name, all.stream().map(value).toArray(array));
    }
}
