package tocsin.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of who serves in bodies with the power of enforcement. */
@Repository
class EnforcementStore {
    private final JdbcClient sql;

    EnforcementStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<UUID> serving(Collection<UUID> people, LocalDate on) {
        return sql.sql("""
                select distinct h.person_id as value from organization.holding h
                join organization.post p on p.id = h.post_id
                join organization.organization o on o.id = p.organization_id
                where h.person_id = any(:people) and o.enforcement_power
                    and h.from_on <= :on and (h.until_on is null or h.until_on > :on)
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("on", on)
                .query(UUID.class)
                .list();
    }
}
