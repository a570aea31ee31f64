package tocsin.hazards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.organization.OrganizationKind;

/** SQL of what is asked before more time is given. */
@Repository
class ExtensionStore {
    private final JdbcClient sql;

    ExtensionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The body in whose name a paper went out. */
    record Issuer(UUID id, String name, OrganizationKind kind, AreaPath area) {}

    Map<UUID, Issuer> issuers(Collection<UUID> papers) {
        var found = new HashMap<UUID, Issuer>();
        sql.sql("""
                select d.id as paper, g.id, g.name, g.kind, g.area_path
                from documents.document d join organization.organization g on g.id = d.body_id where d.id = any(:papers)
                """)
                .param("papers", papers.toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        row.getObject("paper", UUID.class),
                        new Issuer(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                OrganizationKind.valueOf(row.getString("kind")),
                                new AreaPath(row.getString("area_path")))))
                .list();
        return found;
    }

    /**
     * How much more time was given.
     *
     * @param setTo the last day as the paper, or the recheck that sent it back, set it
     */
    record Granted(int times, LocalDate setTo) {}

    /** Since the paper in force or the last time it was sent back; what a holiday notice moved is not counted. */
    Map<HazardId, Granted> granted(Collection<HazardId> hazards) {
        var found = new HashMap<HazardId, Granted>();
        sql.sql("""
                select e.hazard_id, count(*) as times, min(e.former_on) as set_to from hazards.extension e
                where e.hazard_id = any(:hazards) and e.extended_by <> :clock and e.extended_at >= coalesce(greatest(
                    (select max(n.issued_at) from hazards.rectification_notice n where n.hazard_id = e.hazard_id and n.voided_at is null),
                    (select max(r.checked_at) from hazards.recheck r where r.hazard_id = e.hazard_id and not r.passed)), '-infinity')
                group by e.hazard_id
                """)
                .param("hazards", hazards.stream().map(HazardId::value).toArray(UUID[]::new))
                .param("clock", Actor.CLOCK.id())
                .query((row, n) -> found.put(
                        new HazardId(row.getObject("hazard_id", UUID.class)),
                        new Granted(row.getInt("times"), row.getObject("set_to", LocalDate.class))))
                .list();
        return found;
    }
}
