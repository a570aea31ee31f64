package tocsin.premises;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.organization.AreaId;
import tocsin.organization.OrganizationId;

/** SQL of premises. */
@Repository
class PremisesStore {
    static final String SELECT = """
            select id, number, name, organization_id, area_id, area_path, county_code, sector_id, sector_path, address, longitude, latitude,
                   venue_types, floors, floor_area_square_metres, employees, has_dormitory, fire_approval, responsible_name, responsible_phone,
                   safety_manager_name, safety_manager_phone, measures, building_id, stands_on_floor, whole_building, landlord_organization_id,
                   landlord_name, landlord_phone, government_owned, owning_department_id, inspector_id, state, version, salt
            from premises.premises
            """;

    private static final String SAVE = """
            insert into premises.premises as p (
                id, number, name, organization_id, area_id, area_path, county_code, sector_id, sector_path, address, longitude,
                latitude, venue_types, floors, floor_area_square_metres, employees, has_dormitory, fire_approval, responsible_name,
                responsible_phone, safety_manager_name, safety_manager_phone, measures, building_id, stands_on_floor, whole_building,
                landlord_organization_id, landlord_name, landlord_phone, government_owned, owning_department_id, inspector_id, state,
                active, version)
            select u.id, u.number, u.name, u.organization_id, u.area_id, u.area_path, u.county_code, u.sector_id, u.sector_path,
                u.address, u.longitude, u.latitude, coalesce(string_to_array(nullif(u.venue_types, ''), '|'), '{}'), u.floors,
                u.floor_area_square_metres, u.employees, u.has_dormitory, u.fire_approval, u.responsible_name, u.responsible_phone,
                u.safety_manager_name, u.safety_manager_phone, u.measures::jsonb, u.building_id, u.stands_on_floor, u.whole_building,
                u.landlord_organization_id, u.landlord_name, u.landlord_phone, u.government_owned, u.owning_department_id,
                u.inspector_id, u.state, u.active, u.version
            from unnest(
                :ids, :numbers, :names, :organizations, :areas, :paths, :counties, :sectors, :sectorPaths, :addresses, :longitudes,
                :latitudes, :venueTypes, :floors, :floorAreas, :employees, :dormitories, :approvals, :responsibles, :responsiblePhones,
                :managers, :managerPhones, :measures, :buildings, :standsOn, :wholes, :landlords, :landlordNames, :landlordPhones,
                :governments, :departments, :inspectors, :states, :actives, :versions)
                as u (id, number, name, organization_id, area_id, area_path, county_code, sector_id, sector_path, address, longitude,
                    latitude, venue_types, floors, floor_area_square_metres, employees, has_dormitory, fire_approval, responsible_name,
                    responsible_phone, safety_manager_name, safety_manager_phone, measures, building_id, stands_on_floor, whole_building,
                    landlord_organization_id, landlord_name, landlord_phone, government_owned, owning_department_id, inspector_id, state,
                    active, version)
            on conflict (id) do update set
                name = excluded.name, organization_id = excluded.organization_id, area_id = excluded.area_id,
                area_path = excluded.area_path, county_code = excluded.county_code, sector_id = excluded.sector_id,
                sector_path = excluded.sector_path, address = excluded.address, longitude = excluded.longitude,
                latitude = excluded.latitude, venue_types = excluded.venue_types, floors = excluded.floors,
                floor_area_square_metres = excluded.floor_area_square_metres, employees = excluded.employees,
                has_dormitory = excluded.has_dormitory, fire_approval = excluded.fire_approval,
                responsible_name = excluded.responsible_name, responsible_phone = excluded.responsible_phone,
                safety_manager_name = excluded.safety_manager_name, safety_manager_phone = excluded.safety_manager_phone,
                measures = excluded.measures, building_id = excluded.building_id, stands_on_floor = excluded.stands_on_floor,
                whole_building = excluded.whole_building, landlord_organization_id = excluded.landlord_organization_id,
                landlord_name = excluded.landlord_name, landlord_phone = excluded.landlord_phone,
                government_owned = excluded.government_owned, owning_department_id = excluded.owning_department_id,
                inspector_id = excluded.inspector_id, state = excluded.state, active = excluded.active, version = excluded.version
            """;

    private final JdbcClient sql;

    PremisesStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row and its salt. */
    record Kept(Premises premises, UUID salt) {}

    List<Long> numbers(int count) {
        return sql.sql("select nextval('premises.number') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** Writes rows, new or changed. */
    void save(List<Premises> all) {
        var columns = new PremisesColumns(all);
        sql.sql(SAVE).params(columns.byName()).update();
    }

    Optional<Kept> find(PremisesId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<Kept> lock(PremisesId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Keeps others from judging these places until the transaction ends, and each of two who do in the same order. */
    void lock(Collection<UUID> ids) {
        sql.sql("""
                        select id from premises.premises
                        where id in (select coalesce(merged_into, id) from premises.premises where id = any(:ids))
                        order by id for no key update
                        """).param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list();
    }

    List<Kept> list(Collection<UUID> ids) {
        return sql.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    /** The files that stand for these places: their own, or the one they became part of. */
    List<Kept> keptFor(Collection<UUID> ids) {
        return sql.sql(SELECT
                        + "where id in (select coalesce(merged_into, id) from premises.premises where id = any(:ids))")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    /** Of these places the ones that became part of another, and of which. */
    Map<UUID, UUID> merged(Collection<UUID> ids) {
        var merged = new HashMap<UUID, UUID>();
        sql.sql("select id, merged_into from premises.premises where id = any(:ids) and merged_into is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    merged.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
                });
        return merged;
    }

    /** Files of places that stand in this building. */
    List<Kept> inBuilding(BuildingId building) {
        return sql.sql(SELECT + "where building_id = :id")
                .param("id", building.value())
                .query((row, n) -> kept(row))
                .list();
    }

    /** Active files of any of these names. */
    List<Kept> named(Collection<String> names) {
        return sql.sql(SELECT + "where active and name = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    /** Files of any of these names, also those not in use any more. */
    List<Kept> everNamed(Collection<String> names) {
        return sql.sql(SELECT + "where name = any(:names) and state <> 'WITHDRAWN'")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Premises(
                        new PremisesId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        row.getObject("organization_id", UUID.class),
                        new AreaId(row.getObject("area_id", UUID.class)),
                        new AreaPath(row.getString("area_path")),
                        row.getString("county_code"),
                        row.getObject("sector_id", UUID.class),
                        new AreaPath(row.getString("sector_path")),
                        row.getString("address"),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class),
                        Arrays.asList((String[]) row.getArray("venue_types").getArray()),
                        row.getObject("floors", Integer.class),
                        row.getBigDecimal("floor_area_square_metres"),
                        row.getObject("employees", Integer.class),
                        row.getObject("has_dormitory", Boolean.class),
                        row.getString("fire_approval"),
                        row.getString("responsible_name"),
                        row.getString("responsible_phone"),
                        row.getString("safety_manager_name"),
                        row.getString("safety_manager_phone"),
                        measures(row),
                        standing(row),
                        tenancy(row),
                        row.getObject("inspector_id", UUID.class),
                        BusinessState.valueOf(row.getString("state")),
                        row.getInt("version")),
                row.getObject("salt", UUID.class));
    }

    private static SortedMap<String, BigDecimal> measures(ResultSet row) throws SQLException {
        var measures = new TreeMap<String, BigDecimal>();
        var text = row.getString("measures");
        if (!text.equals("{}")) {
            CanonicalJson.read(text)
                    .properties()
                    .forEach(each -> measures.put(
                            each.getKey(), each.getValue().decimalValue().stripTrailingZeros()));
        }
        return measures;
    }

    private static RecordPremises.@Nullable Standing standing(ResultSet row) throws SQLException {
        var building = row.getObject("building_id", UUID.class);
        return building == null
                ? null
                : new RecordPremises.Standing(
                        building, row.getObject("stands_on_floor", Integer.class), row.getBoolean("whole_building"));
    }

    private static RecordPremises.@Nullable Tenancy tenancy(ResultSet row) throws SQLException {
        var landlord = row.getObject("landlord_organization_id", UUID.class);
        var name = row.getString("landlord_name");
        var phone = row.getString("landlord_phone");
        var department = row.getObject("owning_department_id", UUID.class);
        boolean government = row.getBoolean("government_owned");
        if (landlord == null && name == null && phone == null && !government) {
            return null;
        }
        return new RecordPremises.Tenancy(
                landlord == null ? null : new OrganizationId(landlord),
                name == null && phone == null ? null : new RecordPremises.Contact(name, phone),
                government,
                department == null ? null : new OrganizationId(department));
    }
}
