package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of who regulates what. */
@Repository
class RegulationStore {
    /** Every row ever. */
    private static final String EVER = """
            select r.*, a.path as area_path, coalesce(s.path, '') as sector_path, o.name as regulator_name
            from %s r join organization.area a on a.id = r.area_id
            join organization.organization o on o.id = r.regulator_id left join organization.sector s on s.id = r.sector_id
            """;

    /** Rows that count: those that were not taken back with their import. */
    private static final String SELECT =
            EVER.formatted("(select * from organization.regulation where withdrawn_on is null)");

    private final JdbcClient sql;

    RegulationStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID save(Regulation row) {
        return sql.sql("""
                insert into organization.regulation (id, area_id, sector_id, unit_id, regulator_id, must, reason, leads, note, from_on,
                    until_on, version)
                values (:id, :area, :sector, :unit, :regulator, :must, :reason, :leads, :note, :from, :until, :version)
                on conflict (id) do update set until_on = excluded.until_on, version = excluded.version returning salt
                """)
                .param("id", row.id())
                .param("area", row.areaId())
                .param("sector", row.sectorId())
                .param("unit", row.unitId())
                .param("regulator", row.regulatorId())
                .param("must", row.must())
                .param("reason", row.reason())
                .param("leads", row.leads())
                .param("note", row.note())
                .param("from", row.fromOn())
                .param("until", row.untilOn())
                .param("version", row.version())
                .query(UUID.class)
                .single();
    }

    Optional<Regulation> lock(UUID id) {
        return sql.sql(SELECT + "where r.id = :id for update of r")
                .param("id", id)
                .query((row, n) -> regulation(row))
                .optional();
    }

    /** Whatever is said of sectors in an area or above it, ever; a county has some dozens. */
    List<Regulation> ofSectors(AreaPath area) {
        return sql.sql(SELECT + "where r.unit_id is null and starts_with(:area, a.path) order by r.from_on, r.id")
                .param("area", area.value())
                .query((row, n) -> regulation(row))
                .list();
    }

    /** Whatever is said of sectors and units, ever. */
    List<Regulation> all() {
        return sql.sql(SELECT + "order by r.from_on, r.id")
                .query((row, n) -> regulation(row))
                .list();
    }

    /** These rows, also those taken back. */
    List<Regulation> list(Collection<UUID> ids) {
        return sql.sql(EVER.formatted("organization.regulation") + "where r.id = any(:ids) order by r.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> regulation(row))
                .list();
    }

    /** Takes rows back; gives their salts. The version stays: a higher one says that somebody replaced or ended the department. */
    Map<UUID, UUID> withdraw(Collection<UUID> ids, LocalDate on) {
        return salts(sql.sql("""
                update organization.regulation set withdrawn_on = :on
                where id = any(:ids) and withdrawn_on is null returning id, salt
                """).param("on", on).param("ids", ids.toArray(UUID[]::new)));
    }

    /** Lets rows count again; gives their salts. */
    Map<UUID, UUID> reinstate(Collection<UUID> ids) {
        return salts(sql.sql("""
                update organization.regulation set withdrawn_on = null
                where id = any(:ids) and withdrawn_on is not null returning id, salt
                """).param("ids", ids.toArray(UUID[]::new)));
    }

    private static Map<UUID, UUID> salts(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Regulation> ofUnit(OrganizationId unit) {
        return sql.sql(SELECT + "where r.unit_id = :unit order by r.from_on desc, r.id")
                .param("unit", unit.value())
                .query((row, n) -> regulation(row))
                .list();
    }

    /** Bodies that may be a department of this area, by name. */
    List<Department> departments(AreaPath area, List<OrganizationKind> kinds) {
        return sql.sql("""
                select id, name from organization.organization
                where active and kind = any(:kinds) and area_path >= :from and area_path < :until order by name limit 200
                """)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("from", area.from())
                .param("until", area.until())
                .query(Department.class)
                .list();
    }

    record Department(UUID id, String name) {}

    /** Active units by sector within an area. */
    Map<UUID, Long> units(AreaPath area) {
        return sql
                .sql("""
                select sector_id, count(*) as n from organization.organization
                where active and kind in ('ENTERPRISE', 'HOUSEHOLD', 'INSTITUTION') and area_path >= :from and area_path < :until
                group by sector_id
                """)
                .param("from", area.from())
                .param("until", area.until())
                .query((row, n) -> Map.entry(row.getObject("sector_id", UUID.class), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Regulation regulation(ResultSet row) throws SQLException {
        return new Regulation(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                new AreaPath(row.getString("area_path")),
                row.getObject("sector_id", UUID.class),
                new AreaPath(row.getString("sector_path")),
                row.getObject("unit_id", UUID.class),
                row.getObject("regulator_id", UUID.class),
                row.getString("regulator_name"),
                row.getString("must"),
                row.getString("reason"),
                row.getBoolean("leads"),
                row.getString("note"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("version"));
    }
}
