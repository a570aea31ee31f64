package tocsin.hazards;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.organization.GroundChange;

/** SQL of open hazards whose ground changes. */
@Repository
class HazardsOnGroundStore {
    private final JdbcClient sql;

    HazardsOnGroundStore(JdbcClient sql) {
        this.sql = sql;
    }

    long open(AreaPath ground) {
        return sql.sql("""
                select count(*) from hazards.hazard where closed_on is null and area_path >= :from and area_path < :until
                """)
                .param("from", ground.from())
                .param("until", ground.until())
                .query(Long.class)
                .single();
    }

    /** Puts open hazards where their ground is now, in the figures too; gives their ids. */
    List<UUID> move(GroundChange change) {
        var node = change.node();
        return sql.sql("""
                update hazards.hazard
                set area_id = coalesce(:node::uuid, area_id), area_path = :to || substr(area_path, :behind),
                    path_then = :to || substr(area_path, :behind)
                where closed_on is null and area_path >= :from and area_path < :until returning id as value
                """)
                .param("node", node == null ? null : node.value().toString())
                .param("to", change.to().value())
                .param("behind", change.from().value().length() + 1)
                .param("from", change.from().from())
                .param("until", change.from().until())
                .query(UUID.class)
                .list();
    }
}
