package tocsin.premises;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.organization.GroundChange;

/** SQL of premises whose ground changes. */
@Repository
class PremisesGroundStore {
    private final JdbcClient sql;

    PremisesGroundStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two files that would be one and the same place. */
    record Twin(String name, String address, String number) {}

    long active(AreaPath ground) {
        return sql.sql(
                        "select count(*) from premises.premises where active and area_path >= :from and area_path < :until")
                .param("from", ground.from())
                .param("until", ground.until())
                .query(Long.class)
                .single();
    }

    /** A place that is on file on the new ground too. */
    Optional<Twin> twin(GroundChange change) {
        var node = change.node();
        return node == null
                ? Optional.empty()
                : sql.sql("""
                        select t.name, t.address, t.number from premises.premises p
                        join premises.premises t on t.active and t.area_id = :node and t.name = p.name and t.address = p.address
                        where p.active and p.area_path >= :from and p.area_path < :until order by t.number limit 1
                        """)
                        .param("node", node.value())
                        .param("from", change.from().from())
                        .param("until", change.from().until())
                        .query(Twin.class)
                        .optional();
    }

    /** Puts premises where their ground is now; gives their ids. */
    List<UUID> move(GroundChange change) {
        return move("premises.premises", change);
    }

    /** Puts buildings where their ground is now. */
    void moveBuildings(GroundChange change) {
        move("premises.building", change);
    }

    private List<UUID> move(String table, GroundChange change) {
        var node = change.node();
        return sql.sql("update " + table + """
                 set area_id = coalesce(:node::uuid, area_id), area_path = :to || substr(area_path, :behind)
                where area_path >= :from and area_path < :until returning id as value
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
