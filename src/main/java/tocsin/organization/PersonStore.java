package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of people. */
@Repository
class PersonStore {
    private static final String SELECT = """
            select p.id, p.name, p.phone, p.area_id, p.area_path, p.organization_id, o.name as organization_name,
                p.resident_number, p.version
            from organization.person p left join organization.organization o on o.id = p.organization_id
            """;

    private final JdbcClient sql;
    private final IdentityStore identities;

    PersonStore(JdbcClient sql, IdentityStore identities) {
        this.sql = sql;
        this.identities = identities;
    }

    /** Writes the row, new or changed, and gives its salt. */
    UUID save(PersonView person) {
        return sql.sql("""
                insert into organization.person as p (id, name, phone, area_id, area_path, organization_id, version)
                values (:id, :name, :phone, :area, :path, :organization, :version)
                on conflict (id) do update set name = excluded.name, phone = excluded.phone, area_id = excluded.area_id,
                    area_path = excluded.area_path, organization_id = excluded.organization_id, version = excluded.version
                returning salt
                """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("phone", person.phone())
                .param("area", person.areaId().value())
                .param("path", person.areaPath().value())
                .param("organization", person.organizationId())
                .param("version", person.version())
                .query(UUID.class)
                .single();
    }

    Optional<PersonView> find(PersonId id) {
        return sql.sql(SELECT + "where p.id = :id")
                .param("id", id.value())
                .query((row, n) -> person(row))
                .optional();
    }

    List<PersonView> named(Collection<String> names) {
        return sql.sql(SELECT + "where p.name = any(:names) and p.retired_on is null")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> person(row))
                .list();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        sql.sql("select id, name from organization.person where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> names.put(row.getObject("id", UUID.class), row.getString("name")));
        return names;
    }

    private PersonView person(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new PersonView(
                id,
                row.getString("name"),
                row.getString("phone"),
                new AreaId(row.getObject("area_id", UUID.class)),
                new AreaPath(row.getString("area_path")),
                row.getObject("organization_id", UUID.class),
                row.getString("organization_name"),
                identities.masked(id, row.getBytes("resident_number")),
                row.getInt("version"));
    }
}
