package tocsin.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;

/** SQL of premises. */
@Repository
class PremisesStore {
    private static final String SELECT = """
            select id, number, name, organization_id, area_id, area_path, county_code, sector_id, sector_path, address, longitude, latitude,
                   categories, floors, floor_area_square_metres, employees, has_dormitory, fire_approval, responsible_name, responsible_phone,
                   safety_manager_name, safety_manager_phone, active, version, salt
            from premises.premises
            """;

    private static final String SAVE = """
            insert into premises.premises as p (id, number, name, organization_id, area_id, area_path, county_code, sector_id, sector_path,
                address, longitude, latitude, categories, floors, floor_area_square_metres, employees, has_dormitory, fire_approval,
                responsible_name, responsible_phone, safety_manager_name, safety_manager_phone, active, version)
            select u.id, u.number, u.name, u.organization, u.area, u.path, u.county, u.sector, u.sector_path, u.address, u.longitude,
                u.latitude, coalesce(string_to_array(nullif(u.categories, ''), '|'), '{}'), u.floors, u.floor_area, u.employees, u.dormitory, u.approval,
                u.responsible, u.responsible_phone, u.manager, u.manager_phone, u.active, u.version
            from unnest(:ids, :numbers, :names, :organizations, :areas, :paths, :counties, :sectors, :sectorPaths, :addresses, :longitudes,
                :latitudes, :categories, :floors, :floorAreas, :employees, :dormitories, :approvals, :responsibles, :responsiblePhones,
                :managers, :managerPhones, :actives, :versions)
                as u (id, number, name, organization, area, path, county, sector, sector_path, address, longitude, latitude, categories,
                    floors, floor_area, employees, dormitory, approval, responsible, responsible_phone, manager, manager_phone, active, version)
            on conflict (id) do update set name = excluded.name, organization_id = excluded.organization_id, area_id = excluded.area_id,
                area_path = excluded.area_path, county_code = excluded.county_code, sector_id = excluded.sector_id,
                sector_path = excluded.sector_path, address = excluded.address, longitude = excluded.longitude, latitude = excluded.latitude,
                categories = excluded.categories, floors = excluded.floors, floor_area_square_metres = excluded.floor_area_square_metres,
                employees = excluded.employees, has_dormitory = excluded.has_dormitory, fire_approval = excluded.fire_approval,
                responsible_name = excluded.responsible_name, responsible_phone = excluded.responsible_phone,
                safety_manager_name = excluded.safety_manager_name, safety_manager_phone = excluded.safety_manager_phone,
                active = excluded.active, version = excluded.version
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

    List<Kept> list(Collection<UUID> ids) {
        return sql.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    /** The active file of this name and address in this node, when there is one. */
    Optional<Kept> findSame(AreaId area, String name, String address) {
        return sql.sql(SELECT + "where active and area_id = :area and name = :name and address = :address")
                .param("area", area.value())
                .param("name", name)
                .param("address", address)
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Active files of any of these names. */
    List<Kept> named(Collection<String> names) {
        return sql.sql(SELECT + "where active and name = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
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
                        Arrays.asList((String[]) row.getArray("categories").getArray()),
                        row.getObject("floors", Integer.class),
                        row.getBigDecimal("floor_area_square_metres"),
                        row.getObject("employees", Integer.class),
                        row.getObject("has_dormitory", Boolean.class),
                        row.getString("fire_approval"),
                        row.getString("responsible_name"),
                        row.getString("responsible_phone"),
                        row.getString("safety_manager_name"),
                        row.getString("safety_manager_phone"),
                        row.getBoolean("active"),
                        row.getInt("version")),
                row.getObject("salt", UUID.class));
    }
}
