package tocsin.hazards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;
import tocsin.organization.AreaId;
import tocsin.rulebook.HowComputed;

/** SQL of notices and orders. */
@Repository
class RectificationNoticeStore {
    private static final String SELECT = """
            select id, hazard_id, kind, number, issuing_area_id, issued_at, issued_by, responsible_name, responsible_phone, responsible_id,
                   measure, due_on, how_computed, tracker_id, law_article, officers, served_on, received_by, version
            from hazards.rectification_notice
            """;

    private final JdbcClient sql;

    RectificationNoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next official number of a body in a year: no gaps, since the row is locked until the notice stands. */
    int nextNumber(AreaId body, String kind, int year) {
        return sql.sql("""
                insert into hazards.notice_series as s values (:body, :kind, :year, 1)
                on conflict (area_id, kind, year) do update set last = s.last + 1 returning last
                """)
                .param("body", body.value())
                .param("kind", kind)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(RectificationNotice notice) {
        sql.sql("""
                insert into hazards.rectification_notice (id, hazard_id, kind, number, issuing_area_id, issued_at, issued_by, responsible_name,
                    responsible_phone, responsible_id, measure, due_on, how_computed, tracker_id, law_article, officers)
                values (:id, :hazard, :kind, :number, :area, :at, :by, :name, :phone, :responsible, :measure, :due, :how, :tracker, :law, :officers)
                """)
                .param("id", notice.id())
                .param("hazard", notice.hazard().value())
                .param("kind", notice.kind().name())
                .param("number", notice.number())
                .param("area", notice.issuingArea())
                .param("at", ActStore.utc(notice.issuedAt()))
                .param("by", notice.issuedBy())
                .param("name", notice.responsibleName())
                .param("phone", notice.responsiblePhone())
                .param("responsible", notice.responsibleId())
                .param("measure", notice.measure())
                .param("due", notice.dueOn())
                .param("how", CanonicalJson.write(notice.howComputed()))
                .param("tracker", notice.tracker())
                .param("law", notice.lawArticle())
                .param("officers", notice.officers().isEmpty() ? null : CanonicalJson.write(notice.officers()))
                .update();
    }

    void saveService(RectificationNotice notice) {
        sql.sql(
                        "update hazards.rectification_notice set served_on = :on, received_by = :by, version = :version where id = :id")
                .param("on", notice.servedOn())
                .param("by", notice.receivedBy())
                .param("version", notice.version())
                .param("id", notice.id())
                .update();
    }

    Optional<RectificationNotice> lock(UUID id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> notice(row))
                .optional();
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
                row.getInt("version"));
    }

    private static List<IssueNotice.Officer> officers(@Nullable String json) {
        return json == null ? List.of() : List.of(CanonicalJson.read(json, IssueNotice.Officer[].class));
    }
}
