package tocsin.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;

/** SQL of what others' registers count. */
@Repository
class RegisterCountStore {
    private static final String SELECT =
            "select id, area_id, area_path, kind, as_of, count, source, version, salt from premises.register_count ";

    private final JdbcClient sql;

    RegisterCountStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Counted(
            UUID id,
            AreaId areaId,
            AreaPath areaPath,
            RegisterKind kind,
            LocalDate asOf,
            int count,
            String source,
            int version) {}

    /** A row and its salt. */
    record Kept(Counted counted, UUID salt) {}

    /** The count of an area and kind for exactly this day. */
    Optional<Kept> of(AreaId area, RegisterKind kind, LocalDate asOf) {
        return list(sql.sql(SELECT + "where area_id = :area and kind = :kind and as_of = :on")
                        .param("area", area.value())
                        .param("kind", kind.name())
                        .param("on", asOf))
                .stream()
                .findFirst();
    }

    /** The newest count of each kind for an area, as of a day. */
    List<Counted> newest(AreaId area, LocalDate on) {
        return list(sql.sql(
                                "select distinct on (kind) id, area_id, area_path, kind, as_of, count, source, version, salt"
                                        + " from premises.register_count where area_id = :area and as_of <= :on order by kind, as_of desc")
                        .param("area", area.value())
                        .param("on", on))
                .stream()
                .map(Kept::counted)
                .toList();
    }

    private static List<Kept> list(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Kept(
                        new Counted(
                                row.getObject("id", UUID.class),
                                new AreaId(row.getObject("area_id", UUID.class)),
                                new AreaPath(row.getString("area_path")),
                                RegisterKind.valueOf(row.getString("kind")),
                                row.getObject("as_of", LocalDate.class),
                                row.getInt("count"),
                                row.getString("source"),
                                row.getInt("version")),
                        row.getObject("salt", UUID.class)))
                .list();
    }

    /** Writes a row, new or changed, and gives its salt. */
    UUID save(Counted counted, UUID by) {
        return sql.sql("""
                        insert into premises.register_count (id, area_id, area_path, kind, as_of, count, source, by_id, version)
                        values (:id, :area, :path, :kind, :on, :count, :source, :by, :version)
                        on conflict (id) do update set count = excluded.count, source = excluded.source, version = excluded.version
                        returning salt as value
                        """)
                .param("id", counted.id())
                .param("area", counted.areaId().value())
                .param("path", counted.areaPath().value())
                .param("kind", counted.kind().name())
                .param("on", counted.asOf())
                .param("count", counted.count())
                .param("source", counted.source())
                .param("by", by)
                .param("version", counted.version())
                .query(UUID.class)
                .single();
    }
}
