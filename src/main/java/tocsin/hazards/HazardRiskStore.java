package tocsin.hazards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.premises.PremisesId;
import tocsin.premises.RiskCount;

/** SQL of what hazards count for the risk of places. */
@Repository
class HazardRiskStore {
    private final JdbcClient sql;

    HazardRiskStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<UUID> placesOf(Collection<UUID> hazards) {
        return sql.sql("select distinct premises_id as value from hazards.hazard where id = any(:ids)")
                .param("ids", hazards.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** What stands at these places: open hazards, and relapses found after a day, each until so many months are over. */
    Map<PremisesId, List<RiskCount>> counts(Collection<PremisesId> places, LocalDate since, int months) {
        var found = new HashMap<PremisesId, List<RiskCount>>();
        sql.sql("""
                        select premises_id, case level when 'MAJOR' then 'OPEN_MAJOR_HAZARDS' else 'OPEN_HAZARDS' end as measure,
                            count(*) as count, null::date as until_on
                        from hazards.hazard where premises_id = any(:ids) and status <> 'CLOSED' and voided_on is null group by 1, 2
                        union all
                        select premises_id, 'RELAPSES', count(*), (found_on + make_interval(months => :months))::date
                        from hazards.hazard where premises_id = any(:ids) and relapse_of is not null and voided_on is null and found_on > :since
                        group by premises_id, found_on
                        """)
                .param("ids", places.stream().map(PremisesId::value).toArray(UUID[]::new))
                .param("months", months)
                .param("since", since)
                .query(row -> {
                    found.computeIfAbsent(
                                    new PremisesId(row.getObject("premises_id", UUID.class)), key -> new ArrayList<>())
                            .add(new RiskCount(
                                    row.getString("measure"),
                                    row.getInt("count"),
                                    row.getObject("until_on", LocalDate.class)));
                });
        return found;
    }
}
