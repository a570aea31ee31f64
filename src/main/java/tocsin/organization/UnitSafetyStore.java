package tocsin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
                .query((row, n) -> new Kept(
                        new Named(
                                row.getObject("id", UUID.class),
                                row.getObject("organization_id", UUID.class),
                                SafetyRole.valueOf(row.getString("role")),
                                row.getString("name"),
                                row.getString("phone"),
                                row.getObject("full_time", Boolean.class),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class),
                                row.getObject("voided_on", LocalDate.class),
                                row.getInt("version")),
                        row.getObject("salt", UUID.class)))
                .list();
    }

    /** Writes a row, new or changed, and gives its salt. */
    UUID save(Named named) {
        return sql.sql("""
                        insert into organization.safety_role (id, organization_id, role, name, phone, full_time, from_on, until_on, version)
                        values (:id, :organization, :role, :name, :phone, :full, :from, :until, :version)
                        on conflict (id) do update set until_on = excluded.until_on, voided_on = :voided, version = excluded.version
                        returning salt as value
                        """)
                .param("id", named.id())
                .param("organization", named.organizationId())
                .param("role", named.role().name())
                .param("name", named.name())
                .param("phone", named.phone())
                .param("full", named.fullTime())
                .param("from", named.fromOn())
                .param("until", named.untilOn())
                .param("voided", named.voidedOn(), java.sql.Types.DATE)
                .param("version", named.version())
                .query(UUID.class)
                .single();
    }
}
