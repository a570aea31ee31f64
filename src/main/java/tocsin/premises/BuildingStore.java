package tocsin.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;

/** SQL of buildings. */
@Repository
class BuildingStore {
    static final String SELECT = """
            select id, number, name, area_id, area_path, county_code, address, longitude, latitude, use, floors_above, floors_below,
                height_metres, largest_floor_above_24_square_metres, built_in_year, fire_resistance, property_company_id, water_supply,
                tactics_drill_on, version, salt, withdrawn_on
            from premises.building
            """;

    private final JdbcClient sql;

    BuildingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A row and its salt.
     *
     * @param withdrawnOn the day it was taken back with its import
     */
    record Kept(Building building, UUID salt, @Nullable LocalDate withdrawnOn) {}

    Map<UUID, Building> list(Collection<UUID> ids) {
        var found = new HashMap<UUID, Building>();
        if (!ids.isEmpty()) {
            sql.sql(SELECT + "where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, n) -> kept(row).building())
                    .list()
                    .forEach(building -> found.put(building.id().value(), building));
        }
        return found;
    }

    /** Of these ids those whose buildings stand: there, and not taken back. */
    Set<UUID> standing(Collection<UUID> ids) {
        return Set.copyOf(
                sql.sql("select id as value from premises.building where id = any(:ids) and withdrawn_on is null")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Standing buildings of these nodes whose name or address has one of these keys, see {@link Likeness#key}. */
    List<Building> like(Collection<UUID> areas, Collection<String> keys) {
        return sql.sql(SELECT + """
                where area_id = any(:areas) and withdrawn_on is null and (name_key = any(:keys) or address_key = any(:keys))
                order by number
                """)
                .param("areas", areas.toArray(UUID[]::new))
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> kept(row).building())
                .list();
    }

    /** Standing buildings with one of these name keys or numbers, wherever they are. */
    List<Building> called(Collection<String> keys, Collection<String> numbers) {
        return sql.sql(
                        SELECT
                                + "where withdrawn_on is null and (name_key = any(:keys) or number = any(:numbers)) order by number limit 5000")
                .param("keys", keys.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> kept(row).building())
                .list();
    }

    Optional<Kept> find(BuildingId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<Kept> lock(BuildingId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    /** The building of this name and address in this node, when there is one. */
    Optional<Building> findSame(AreaId area, String name, String address) {
        return sql.sql(SELECT
                        + "where area_id = :area and name = :name and address = :address and withdrawn_on is null")
                .param("area", area.value())
                .param("name", name)
                .param("address", address)
                .query((row, n) -> kept(row).building())
                .optional();
    }

    long number() {
        return sql.sql("select nextval('premises.building_number')")
                .query(Long.class)
                .single();
    }

    /** Writes a row, new or changed, and gives its salt. */
    UUID save(Building building, List<String> categories) {
        return sql.sql("""
                        insert into premises.building (id, number, name, area_id, area_path, county_code, address, longitude, latitude,
                            use, floors_above, floors_below, height_metres, largest_floor_above_24_square_metres, built_in_year,
                            fire_resistance, property_company_id, water_supply, tactics_drill_on, categories, version)
                        values (:id, :number, :name, :area, :path, :county, :address, :longitude, :latitude, :use, :above, :below, :height,
                            :largest, :year, :resistance, :company, :water, :drill, :categories, :version)
                        on conflict (id) do update set name = excluded.name, area_id = excluded.area_id, area_path = excluded.area_path,
                            county_code = excluded.county_code, address = excluded.address, longitude = excluded.longitude,
                            latitude = excluded.latitude, use = excluded.use, floors_above = excluded.floors_above,
                            floors_below = excluded.floors_below, height_metres = excluded.height_metres,
                            largest_floor_above_24_square_metres = excluded.largest_floor_above_24_square_metres,
                            built_in_year = excluded.built_in_year, fire_resistance = excluded.fire_resistance,
                            property_company_id = excluded.property_company_id, water_supply = excluded.water_supply,
                            tactics_drill_on = excluded.tactics_drill_on, categories = excluded.categories, version = excluded.version
                        returning salt as value
                        """)
                .param("id", building.id().value())
                .param("number", building.number())
                .param("name", building.name())
                .param("area", building.areaId().value())
                .param("path", building.areaPath().value())
                .param("county", building.countyCode())
                .param("address", building.address())
                .param("longitude", building.longitude())
                .param("latitude", building.latitude())
                .param("use", building.use())
                .param("above", building.floorsAbove())
                .param("below", building.floorsBelow())
                .param("height", building.heightMetres())
                .param("largest", building.largestFloorAbove24SquareMetres())
                .param("year", building.builtInYear())
                .param("resistance", building.fireResistance())
                .param("company", building.propertyCompanyId())
                .param("water", building.waterSupply())
                .param("drill", building.tacticsDrillOn())
                .param("categories", categories.toArray(String[]::new))
                .param("version", building.version())
                .query(UUID.class)
                .single();
    }

    static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Building(
                        new BuildingId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        new AreaId(row.getObject("area_id", UUID.class)),
                        new AreaPath(row.getString("area_path")),
                        row.getString("county_code"),
                        row.getString("address"),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class),
                        row.getString("use"),
                        row.getObject("floors_above", Integer.class),
                        row.getObject("floors_below", Integer.class),
                        row.getBigDecimal("height_metres"),
                        row.getBigDecimal("largest_floor_above_24_square_metres"),
                        row.getObject("built_in_year", Integer.class),
                        row.getString("fire_resistance"),
                        row.getObject("property_company_id", UUID.class),
                        row.getString("water_supply"),
                        row.getObject("tactics_drill_on", LocalDate.class),
                        row.getInt("version")),
                row.getObject("salt", UUID.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
