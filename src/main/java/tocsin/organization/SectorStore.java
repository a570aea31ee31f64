package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** SQL of the sector tree. */
@Repository
class SectorStore {
    private final JdbcClient sql;

    SectorStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<SectorView> list() {
        return sql.sql("select id, code, name_zh, name_en, parent_id, path from organization.sector order by path")
                .query((row, n) -> sector(row))
                .list();
    }

    long number() {
        return sql.sql("select nextval('organization.sector_number_seq')")
                .query(Long.class)
                .single();
    }

    void insert(SectorView sector, long number) {
        sql.sql("""
                insert into organization.sector (id, number, parent_id, path, code, name_zh, name_en) overriding system value
                values (:id, :number, :parent, :path, :code, :zh, :en)
                """)
                .param("id", sector.id())
                .param("number", number)
                .param("parent", sector.parentId())
                .param("path", sector.path().value())
                .param("code", sector.code())
                .param("zh", sector.name().zh())
                .param("en", sector.name().en())
                .update();
    }

    void rename(UUID id, Text name) {
        sql.sql("update organization.sector set name_zh = :zh, name_en = :en where id = :id")
                .param("zh", name.zh())
                .param("en", name.en())
                .param("id", id)
                .update();
    }

    static SectorView sector(ResultSet row) throws SQLException {
        return new SectorView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("parent_id", UUID.class),
                new AreaPath(row.getString("path")));
    }
}
