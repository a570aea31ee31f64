package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** SQL of the words for duties. There is a handful in an installation. */
@Repository
class DutyTitleStore {
    private final JdbcClient sql;

    DutyTitleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a duty is called in an area. */
    record Title(UUID areaId, AreaPath path, DutyKind kind, Text title, int version) {}

    List<Title> list() {
        return sql.sql("""
                select t.area_id, a.path, t.kind, t.title_zh, t.title_en, t.version
                from organization.duty_title t join organization.area a on a.id = t.area_id
                """).query((row, n) -> title(row)).list();
    }

    static Title title(ResultSet row) throws SQLException {
        return new Title(
                row.getObject("area_id", UUID.class),
                new AreaPath(row.getString("path")),
                DutyKind.valueOf(row.getString("kind")),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                row.getInt("version"));
    }

    UUID save(Title title) {
        return sql.sql("""
                insert into organization.duty_title (area_id, kind, title_zh, title_en, version)
                values (:area, :kind, :zh, :en, :version)
                on conflict (area_id, kind) do update
                set title_zh = excluded.title_zh, title_en = excluded.title_en, version = excluded.version returning salt
                """)
                .param("area", title.areaId())
                .param("kind", title.kind().name())
                .param("zh", title.title().zh())
                .param("en", title.title().en())
                .param("version", title.version())
                .query(UUID.class)
                .single();
    }
}
