package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of people. */
@Repository
class PersonStore {
    static final String SELECT = """
            select p.id, p.name, p.phone, p.area_id, p.area_path, p.organization_id, o.name as organization_name,
                p.resident_number, p.version, p.salt
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
        return Objects.requireNonNull(saveAll(List.of(person)).get(person.id().value()));
    }

    /** Writes rows, new or changed, in one statement and gives their salts by id. */
    Map<UUID, UUID> saveAll(List<PersonView> all) {
        var salts = new HashMap<UUID, UUID>();
        sql.sql("""
                insert into organization.person as p (id, name, phone, area_id, area_path, organization_id, version)
                select * from unnest(:ids, :names, :phones, :areas, :paths, :organizations, :versions)
                on conflict (id) do update set name = excluded.name, phone = excluded.phone, area_id = excluded.area_id,
                    area_path = excluded.area_path, organization_id = excluded.organization_id, version = excluded.version
                returning id, salt
                """)
                .param("ids", all.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .param("names", all.stream().map(PersonView::name).toArray(String[]::new))
                .param("phones", all.stream().map(PersonView::phone).toArray(String[]::new))
                .param(
                        "areas",
                        all.stream().map(person -> person.areaId().value()).toArray(UUID[]::new))
                .param(
                        "paths",
                        all.stream().map(person -> person.areaPath().value()).toArray(String[]::new))
                .param(
                        "organizations",
                        all.stream().map(PersonView::organizationId).toArray(UUID[]::new))
                .param("versions", all.stream().map(PersonView::version).toArray(Integer[]::new))
                .query((RowCallbackHandler)
                        row -> salts.put(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)));
        return salts;
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

    PersonView person(ResultSet row) throws SQLException {
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
