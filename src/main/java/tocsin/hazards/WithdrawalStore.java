package tocsin.hazards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of hazards that are taken back with the import they came by, and of what hazards stand on. */
@Repository("hazardsWithdrawalStore")
class WithdrawalStore {
    private final JdbcClient sql;

    WithdrawalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks hazards as taken back since a day, or takes the mark away with {@code null}. */
    void mark(Collection<UUID> ids, @Nullable LocalDate on) {
        sql.sql("update hazards.hazard set withdrawn_on = :on where id = any(:ids)")
                .param("on", on, java.sql.Types.DATE)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    Set<UUID> withdrawn(Collection<UUID> ids) {
        return Set.copyOf(sql.sql("select id from hazards.hazard where id = any(:ids) and withdrawn_on is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** A hazard that stands on a place, its ground or its unit. */
    record Work(UUID base, UUID record, String number) {}

    /** Void ones too: a void record still names its place. Those taken back with their import do not count. */
    List<Work> on(Collection<UUID> records) {
        return sql.sql("""
                select b.base, h.id as record, h.number
                from hazards.hazard h, lateral unnest(array[h.premises_id, h.area_id, h.relapse_of]) as b (base)
                where h.withdrawn_on is null and b.base = any(:ids)
                    and (h.premises_id = any(:ids) or h.area_id = any(:ids) or h.relapse_of = any(:ids))
                union all select n.tracker_id, h.id, h.number from hazards.rectification_notice n
                    join hazards.hazard h on h.id = n.hazard_id where n.tracker_id = any(:ids)
                union all select n.issuing_area_id, h.id, h.number from hazards.rectification_notice n
                    join hazards.hazard h on h.id = n.hazard_id where n.issuing_area_id = any(:ids)
                union all select a.issuing_area_id, h.id, h.number from hazards.act_paper a
                    join hazards.hazard h on h.id = a.hazard_id where a.issuing_area_id = any(:ids)
                """)
                .param("ids", records.toArray(UUID[]::new))
                .query(Work.class)
                .list();
    }
}
