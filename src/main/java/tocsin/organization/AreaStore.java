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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;

/** SQL of the area tree. */
@Repository
class AreaStore {
    private static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);
    static final String SELECT =
            "select id, number, parent_id, path, level, code, name, retired_on, successor_id, version, salt from organization.area ";

    private final JdbcClient sql;

    AreaStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Long> numbers(int count) {
        return sql.sql("select nextval('organization.area_number_seq') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** Writes new nodes and the first line of their history; gives their salts. */
    Map<UUID, UUID> insert(List<Area> areas, @Nullable LocalDate validFrom) {
        var ids = areas.stream().map(area -> area.id().value()).toArray(UUID[]::new);
        var codes = areas.stream().map(Area::code).toArray(String[]::new);
        var names = areas.stream().map(Area::name).toArray(String[]::new);
        return sql
                .sql("""
                with fresh as (
                    insert into organization.area (id, number, parent_id, path, level, code, name)
                    overriding system value
                    select * from unnest(:ids, :numbers, :parents, :paths, :levels, :codes, :names) returning id, code, name, salt),
                codes as (insert into organization.area_code (area_id, code, name, from_on) select id, code, name, :from from fresh)
                select id, salt from fresh
                """)
                .param("ids", ids)
                .param("numbers", areas.stream().map(Area::number).toArray(Long[]::new))
                .param("parents", areas.stream().map(Area::parentId).toArray(UUID[]::new))
                .param("paths", areas.stream().map(area -> area.path().value()).toArray(String[]::new))
                .param("levels", areas.stream().map(area -> area.level().name()).toArray(String[]::new))
                .param("codes", codes)
                .param("names", names)
                .param("from", validFrom == null ? ALWAYS : validFrom)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    UUID salt(AreaId id) {
        return sql.sql("select salt from organization.area where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /** The one county's path, or the root's when there are several counties or none. */
    Optional<AreaPath> served() {
        return sql.sql("""
                select path as value from organization.area where retired_on is null
                order by (level = 'COUNTY' and (select count(*) from organization.area
                                                where level = 'COUNTY' and retired_on is null) = 1) desc, length(path), path
                limit 1
                """).query(AreaPath.class).optional();
    }

    Optional<Area> find(AreaId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> area(row))
                .optional();
    }

    Optional<Area> lock(AreaId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> area(row))
                .optional();
    }

    /** Nodes, held as they are until the transaction ends. */
    List<Area> share(Collection<AreaId> ids) {
        return sql.sql(SELECT + "where id = any(:ids) order by id for share")
                .param("ids", ids.stream().map(AreaId::value).toArray(UUID[]::new))
                .query((row, n) -> area(row))
                .list();
    }

    Optional<Area> findByPath(AreaPath path) {
        return sql.sql(SELECT + "where path = :path")
                .param("path", path.value())
                .query((row, n) -> area(row))
                .optional();
    }

    List<Area> findByCodes(Collection<String> codes) {
        return sql.sql(SELECT + "where code = any(:codes) and retired_on is null")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> area(row))
                .list();
    }

    List<Area> findByCodesOrNames(Collection<String> words) {
        return sql.sql(SELECT + "where retired_on is null and (code = any(:words) or name collate \"C\" = any(:words))")
                .param("words", words.toArray(String[]::new))
                .query((row, n) -> area(row))
                .list();
    }

    /** The node that bore this code at any time, the present bearer first. */
    Optional<Area> findByAnyCode(String code) {
        return sql.sql("""
                select a.id, a.number, a.parent_id, a.path, a.level, a.code, a.name, a.retired_on, a.successor_id, a.version
                from organization.area_code c join organization.area a on a.id = c.area_id
                where c.code = :code order by c.until_on desc nulls first limit 1
                """).param("code", code).query((row, n) -> area(row)).optional();
    }

    List<Area> trail(AreaPath path) {
        var numbers = path.value().isEmpty()
                ? new Long[0]
                : java.util.Arrays.stream(path.value().split("\\."))
                        .map(segment -> Long.parseLong(segment, 36))
                        .toArray(Long[]::new);
        return sql.sql(SELECT + "where number = any(:numbers) order by path")
                .param("numbers", numbers)
                .query((row, n) -> area(row))
                .list();
    }

    /** Nodes right below, by code; those that have ended only when asked for. */
    List<Area> children(AreaId id, boolean ended) {
        return sql.sql(SELECT + "where parent_id = :id and (retired_on is null or :ended) order by code")
                .param("ended", ended)
                .param("id", id.value())
                .query((row, n) -> area(row))
                .list();
    }

    List<Area> byPaths(Collection<AreaPath> paths) {
        return sql.sql(SELECT + "where path = any(:paths) order by path")
                .param("paths", paths.stream().map(AreaPath::value).toArray(String[]::new))
                .query((row, n) -> area(row))
                .list();
    }

    List<Area> list(Collection<AreaId> ids) {
        return sql.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(AreaId::value).toArray(UUID[]::new))
                .query((row, n) -> area(row))
                .list();
    }

    List<Area> roots() {
        return sql.sql(SELECT + "where parent_id is null and retired_on is null order by code")
                .query((row, n) -> area(row))
                .list();
    }

    List<Area> named(String part, Scope.Part where, int limit) {
        return sql.sql(SELECT + """
                where path >= :from and path < :until and retired_on is null and (name like :part or code like :start)
                order by length(path), code limit :limit
                """)
                .param("from", where.area().from())
                .param("until", where.area().until())
                .param("part", "%" + part.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("start", part.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", limit)
                .query((row, n) -> area(row))
                .list();
    }

    /** How many nodes stand right below each of these; none: absent. */
    Map<UUID, Long> childCounts(Collection<AreaId> ids) {
        return sql
                .sql("""
                select parent_id, count(*) as n from organization.area
                where parent_id = any(:ids) and retired_on is null group by parent_id
                """)
                .param("ids", ids.stream().map(AreaId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("parent_id", UUID.class), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void saveBoundary(AreaId id, String geojson) {
        sql.sql(
                        "insert into organization.area_boundary values (:id, :geojson) on conflict (area_id) do update set geojson = excluded.geojson")
                .param("id", id.value())
                .param("geojson", geojson)
                .update();
    }

    /** GeoJSON geometry of each child that has one, with the child's id and name. */
    List<Boundary> boundaries(AreaId parent) {
        return sql.sql("""
                select a.id, a.name, b.geojson from organization.area a join organization.area_boundary b on b.area_id = a.id
                where a.parent_id = :id and a.retired_on is null order by a.code
                """)
                .param("id", parent.value())
                .query((row, n) -> new Boundary(
                        new AreaId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("geojson")))
                .list();
    }

    record Boundary(AreaId id, String name, String geojson) {}

    static Area area(ResultSet row) throws SQLException {
        return new Area(
                new AreaId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getObject("parent_id", UUID.class),
                new AreaPath(row.getString("path")),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("name"),
                row.getObject("retired_on", LocalDate.class),
                row.getObject("successor_id", UUID.class),
                row.getInt("version"));
    }
}
