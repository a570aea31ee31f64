package tocsin.hazards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of papers about stops, releases and guard plans. */
@Repository
class ActPaperStore {
    private final JdbcClient sql;

    ActPaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Papers of these hazards, newest first. */
    List<ActPaper> list(Collection<HazardId> hazards) {
        return sql.sql("""
                select id, hazard_id, act_id, matter, kind, number, ends_id, issuing_area_id, issued_at, issued_by, served_on, received_by,
                       void_act, voided_at, voided_by, void_reason, version
                from hazards.act_paper where hazard_id = any(:ids) order by issued_at desc, id desc
                """)
                .param("ids", hazards.stream().map(HazardId::value).toArray(UUID[]::new))
                .query((row, n) -> paper(row))
                .list();
    }

    /** Writes of each paper how it was served, and whether it is void. */
    void saveAll(Collection<ActPaper> papers) {
        papers.forEach(this::save);
    }

    private void save(ActPaper paper) {
        var voiding = paper.voiding();
        sql.sql("""
                update hazards.act_paper set served_on = :served, received_by = :received, void_act = :act, voided_at = :at, voided_by = :by,
                    void_reason = :reason, version = :version
                where id = :id
                """)
                .param("id", paper.id())
                .param("served", paper.servedOn())
                .param("received", paper.receivedBy())
                .param("act", voiding == null ? null : voiding.act())
                .param("at", voiding == null ? null : ActStore.utc(voiding.at()))
                .param("by", voiding == null ? null : voiding.by())
                .param("reason", voiding == null ? null : voiding.reason())
                .param("version", paper.version())
                .update();
    }

    private static ActPaper paper(ResultSet row) throws SQLException {
        return new ActPaper(
                row.getObject("id", UUID.class),
                new HazardId(row.getObject("hazard_id", UUID.class)),
                row.getObject("act_id", UUID.class),
                IssueActPaper.Matter.valueOf(row.getString("matter")),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("ends_id", UUID.class),
                row.getObject("issuing_area_id", UUID.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_by", UUID.class),
                row.getObject("served_on", LocalDate.class),
                row.getString("received_by"),
                voiding(row),
                row.getInt("version"));
    }

    private static ActPaper.@Nullable Voiding voiding(ResultSet row) throws SQLException {
        var at = row.getObject("voided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new ActPaper.Voiding(
                        row.getObject("void_act", UUID.class),
                        at.toInstant(),
                        row.getObject("voided_by", UUID.class),
                        row.getString("void_reason"));
    }
}
