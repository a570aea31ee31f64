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
import tocsin.foundation.CanonicalJson;
import tocsin.rulebook.HowComputed;

/** SQL of notices and orders. */
@Repository
class RectificationNoticeStore {
    private static final String SELECT = """
            select id, hazard_id, kind, number, issuing_area_id, issued_at, issued_by, responsible_name, responsible_phone, responsible_id,
                   measure, due_on, how_computed, tracker_id, law_article, officers, served_on, received_by, version, void_act, voided_at, voided_by,
                   void_reason, void_due_on
            from hazards.rectification_notice
            """;

    private final JdbcClient sql;

    RectificationNoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes of many papers that the unit took them. */
    void saveServices(List<RectificationNotice> papers) {
        sql.sql("""
                update hazards.rectification_notice p set served_on = u.served, received_by = u.received, version = u.version
                from unnest(:ids, cast(:serveds as date[]), :receiveds, cast(:versions as int[])) as u (id, served, received, version)
                where p.id = u.id
                """)
                .param("ids", papers.stream().map(RectificationNotice::id).toArray(UUID[]::new))
                .param(
                        "serveds",
                        papers.stream()
                                .map(paper -> String.valueOf(paper.servedOn()))
                                .toArray(String[]::new))
                .param(
                        "receiveds",
                        papers.stream().map(RectificationNotice::receivedBy).toArray(String[]::new))
                .param(
                        "versions",
                        papers.stream().map(RectificationNotice::version).toArray(Integer[]::new))
                .update();
    }

    /** Writes of a paper that it is void, or in force again. */
    void saveVoiding(RectificationNotice paper) {
        var voiding = paper.voiding();
        sql.sql("""
                update hazards.rectification_notice set void_act = :act, voided_at = :at, voided_by = :by, void_reason = :reason,
                    void_due_on = :dueOn, version = :version
                where id = :id
                """)
                .param("id", paper.id())
                .param("act", voiding == null ? null : voiding.act())
                .param("at", voiding == null ? null : ActStore.utc(voiding.at()))
                .param("by", voiding == null ? null : voiding.by())
                .param("reason", voiding == null ? null : voiding.reason())
                .param("dueOn", voiding == null ? null : voiding.dueOn())
                .param("version", paper.version())
                .update();
    }

    /** Notices of these hazards, newest first. */
    List<RectificationNotice> list(Collection<HazardId> hazards) {
        return sql.sql(SELECT + "where hazard_id = any(:ids) order by issued_at desc")
                .param("ids", hazards.stream().map(HazardId::value).toArray(UUID[]::new))
                .query((row, n) -> notice(row))
                .list();
    }

    /** Notices of a hazard, newest first. */
    List<RectificationNotice> list(HazardId hazard) {
        return sql.sql(SELECT + "where hazard_id = :id order by issued_at desc")
                .param("id", hazard.value())
                .query((row, n) -> notice(row))
                .list();
    }

    private static RectificationNotice notice(ResultSet row) throws SQLException {
        return new RectificationNotice(
                row.getObject("id", UUID.class),
                new HazardId(row.getObject("hazard_id", UUID.class)),
                IssueNotice.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("issuing_area_id", UUID.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_by", UUID.class),
                row.getString("responsible_name"),
                row.getString("responsible_phone"),
                row.getObject("responsible_id", UUID.class),
                row.getString("measure"),
                row.getObject("due_on", LocalDate.class),
                CanonicalJson.read(row.getString("how_computed"), HowComputed.class),
                row.getObject("tracker_id", UUID.class),
                row.getString("law_article"),
                officers(row.getString("officers")),
                row.getObject("served_on", LocalDate.class),
                row.getString("received_by"),
                voiding(row),
                row.getInt("version"));
    }

    private static RectificationNotice.@Nullable Voiding voiding(ResultSet row) throws SQLException {
        var at = row.getObject("voided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new RectificationNotice.Voiding(
                        row.getObject("void_act", UUID.class),
                        at.toInstant(),
                        row.getObject("voided_by", UUID.class),
                        row.getString("void_reason"),
                        row.getObject("void_due_on", LocalDate.class));
    }

    private static List<IssueNotice.Officer> officers(@Nullable String json) {
        return json == null ? List.of() : List.of(CanonicalJson.read(json, IssueNotice.Officer[].class));
    }
}
