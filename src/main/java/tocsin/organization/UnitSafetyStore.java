package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;

/** SQL of who looks after safety in units. */
@Repository
class UnitSafetyStore {
    private static final String SELECT = """
            select id, organization_id, role, name, phone, full_time, from_on, until_on, voided_on, version, salt
            from organization.safety_role
            """;

    private final JdbcClient sql;

    UnitSafetyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody in a role of safety, from a day to another. */
    record Named(
            UUID id,
            UUID organizationId,
            SafetyRole role,
            String name,
            @Nullable String phone,
            @Nullable Boolean fullTime,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate voidedOn,
            int version) {
        boolean isInForce() {
            return untilOn == null && voidedOn == null;
        }

        Named ended(LocalDate on) {
            return new Named(id, organizationId, role, name, phone, fullTime, fromOn, on, voidedOn, version + 1);
        }

        Named voided(@Nullable LocalDate on) {
            return new Named(id, organizationId, role, name, phone, fullTime, fromOn, untilOn, on, version + 1);
        }
    }

    /** A row and its salt. */
    record Kept(Named named, UUID salt) {}

    List<Named> of(OrganizationId organization) {
        return list(
                        SELECT
                                + "where organization_id = :id order by voided_on nulls first, until_on nulls first, role, from_on",
                        organization.value())
                .stream()
                .map(Kept::named)
                .toList();
    }

    Optional<Named> find(UUID id) {
        return list(SELECT + "where id = :id", id).stream().map(Kept::named).findFirst();
    }

    Optional<Kept> lock(UUID id) {
        return list(SELECT + "where id = :id for update", id).stream().findFirst();
    }

    private List<Kept> list(String statement, UUID id) {
        return sql.sql(statement)
                .param("id", id)
                .query((row, n) -> new Kept(named(row), row.getObject("salt", UUID.class)))
                .list();
    }

    static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                SafetyRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("phone"),
                row.getObject("full_time", Boolean.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("voided_on", LocalDate.class),
                row.getInt("version"));
    }

    /** Units of these in which somebody holds a role now, by role. */
    Map<SafetyRole, Map<UUID, String>> holders(Collection<UUID> organizations) {
        var holders = new EnumMap<SafetyRole, Map<UUID, String>>(SafetyRole.class);
        sql.sql("""
                        select organization_id, role, name from organization.safety_role
                        where organization_id = any(:ids) and until_on is null and voided_on is null
                        """).param("ids", organizations.toArray(UUID[]::new)).query((RowCallbackHandler)
                row -> holders.computeIfAbsent(SafetyRole.valueOf(row.getString("role")), role -> new HashMap<>())
                        .put(row.getObject("organization_id", UUID.class), row.getString("name")));
        return holders;
    }

    /** Writes a row, new or changed, and gives its salt. */
    UUID save(Named named) {
        return Objects.requireNonNull(saveAll(List.of(named)).get(named.id()));
    }

    /** Writes rows, new or changed, and gives their salts by id. */
    Map<UUID, UUID> saveAll(List<Named> all) {
        var salts = new HashMap<UUID, UUID>();
        sql.sql("""
                        insert into organization.safety_role
                            (id, organization_id, role, name, phone, full_time, from_on, until_on, voided_on, version)
                        select id, organization_id, role, name, phone, full_time, from_on, until_on, voided_on, version
                        from json_populate_recordset(null::organization.safety_role, :rows::json)
                        on conflict (id) do update
                        set until_on = excluded.until_on, voided_on = excluded.voided_on, version = excluded.version
                        returning id, salt
                        """)
                .param(
                        "rows",
                        CanonicalJson.write(
                                all.stream().map(UnitSafetyStore::columns).toList()))
                .query((RowCallbackHandler)
                        row -> salts.put(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)));
        return salts;
    }

    private static Map<String, @Nullable Object> columns(Named named) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", named.id());
        columns.put("organization_id", named.organizationId());
        columns.put("role", named.role().name());
        columns.put("name", named.name());
        columns.put("phone", named.phone());
        columns.put("full_time", named.fullTime());
        columns.put("from_on", named.fromOn());
        columns.put("until_on", named.untilOn());
        columns.put("voided_on", named.voidedOn());
        columns.put("version", named.version());
        return columns;
    }
}
