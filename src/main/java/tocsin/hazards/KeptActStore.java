package tocsin.hazards;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of acts kept as they were given, and of how far up a hazard has gone. */
@Repository
class KeptActStore {
    private static final String SELECT = "select id, hazard_id, kind, command, done_at, done_by from hazards.act ";
    private static final RowMapper<KeptAct> ACT = (row, n) -> new KeptAct(
            row.getObject("id", UUID.class),
            new HazardId(row.getObject("hazard_id", UUID.class)),
            KeptAct.command(row.getString("kind"), row.getString("command")),
            row.getObject("done_at", OffsetDateTime.class).toInstant(),
            row.getObject("done_by", UUID.class));

    private final JdbcClient sql;

    KeptActStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<KeptAct> find(UUID id) {
        return sql.sql(SELECT + "where id = :id").param("id", id).query(ACT).optional();
    }

    /** Acts on a hazard, newest first. */
    List<KeptAct> list(HazardId hazard) {
        return sql.sql(SELECT + "where hazard_id = :id order by done_at desc")
                .param("id", hazard.value())
                .query(ACT)
                .list();
    }

    /** Acts of which papers are drawn up, on these hazards, newest first. */
    List<KeptAct> withPapers(Collection<HazardId> hazards) {
        return sql.sql(SELECT + """
                where hazard_id = any(:ids) and kind in ('StopOperation', 'AcceptResumption', 'PlanGuard') order by done_at desc
                """)
                .param("ids", hazards.stream().map(HazardId::value).toArray(UUID[]::new))
                .query(ACT)
                .list();
    }

    /** How many levels whatever was ever owed about a hazard went up, done since or not. */
    int levelsEverUp(HazardId hazard) {
        return sql.sql("select coalesce(max(levels_up), 0) from agenda.item_late where subject = :id")
                .param("id", hazard.value())
                .query(Integer.class)
                .single();
    }

    /** How many levels whatever is owed about a hazard has gone up. */
    int levelsUp(HazardId hazard) {
        return sql.sql("select coalesce(max(levels_up), 0) from agenda.item_open where subject = :id")
                .param("id", hazard.value())
                .query(Integer.class)
                .single();
    }
}
