package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was done about a hazard beside notices: closures on the spot, submissions, rechecks. */
@Repository
class ActStore {
    private final JdbcClient sql;

    ActStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the unit submitted. */
    record Submission(UUID id, String statement, List<String> photos, Instant at, UUID by) {}

    /** What a recheck found. */
    record Recheck(
            UUID id,
            boolean passed,
            String note,
            List<String> photos,
            Instant at,
            UUID by,
            @Nullable LocalDate nextDueOn) {}

    /** More time, and why. */
    record Extension(UUID id, LocalDate formerOn, LocalDate dueOn, String reason, Instant at, UUID by) {}

    /** What was put right on the spot. */
    record OnTheSpot(String measure, List<String> photos, Instant at, UUID by) {}

    void keepOnTheSpot(HazardId hazard, String measure, List<String> photos, Instant at, UUID by) {
        sql.sql("insert into hazards.on_the_spot values (:hazard, :measure, :photos, :at, :by)")
                .param("hazard", hazard.value())
                .param("measure", measure)
                .param("photos", photos.toArray(String[]::new))
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    void keep(HazardId hazard, Submission submission) {
        sql.sql("""
                insert into hazards.submission (id, hazard_id, statement, photos, submitted_at, submitted_by)
                values (:id, :hazard, :statement, :photos, :at, :by)
                """)
                .param("id", submission.id())
                .param("hazard", hazard.value())
                .param("statement", submission.statement())
                .param("photos", submission.photos().toArray(String[]::new))
                .param("at", utc(submission.at()))
                .param("by", submission.by())
                .update();
    }

    void keep(HazardId hazard, Recheck recheck) {
        sql.sql("""
                insert into hazards.recheck (id, hazard_id, passed, note, photos, checked_at, checked_by, next_due_on)
                values (:id, :hazard, :passed, :note, :photos, :at, :by, :next)
                """)
                .param("id", recheck.id())
                .param("hazard", hazard.value())
                .param("passed", recheck.passed())
                .param("note", recheck.note())
                .param("photos", recheck.photos().toArray(String[]::new))
                .param("at", utc(recheck.at()))
                .param("by", recheck.by())
                .param("next", recheck.nextDueOn())
                .update();
    }

    void keep(HazardId hazard, Extension extension) {
        sql.sql("""
                insert into hazards.extension (id, hazard_id, former_on, due_on, reason, extended_at, extended_by)
                values (:id, :hazard, :former, :due, :reason, :at, :by)
                """)
                .param("id", extension.id())
                .param("hazard", hazard.value())
                .param("former", extension.formerOn())
                .param("due", extension.dueOn())
                .param("reason", extension.reason())
                .param("at", utc(extension.at()))
                .param("by", extension.by())
                .update();
    }

    /** Why the deadline was extended by this act. */
    Optional<String> reason(UUID extension) {
        return sql.sql("select reason from hazards.extension where id = :id")
                .param("id", extension)
                .query(String.class)
                .optional();
    }

    /** Submissions of a hazard, oldest first. */
    List<Submission> submissions(HazardId hazard) {
        return sql.sql(
                        "select id, statement, photos, submitted_at, submitted_by from hazards.submission where hazard_id = :id order by submitted_at")
                .param("id", hazard.value())
                .query((row, n) -> new Submission(
                        row.getObject("id", UUID.class),
                        row.getString("statement"),
                        HazardRowStore.texts(row, "photos"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("submitted_by", UUID.class)))
                .list();
    }

    /** Rechecks of a hazard, oldest first. */
    List<Recheck> rechecks(HazardId hazard) {
        return sql.sql(
                        "select id, passed, note, photos, checked_at, checked_by, next_due_on from hazards.recheck where hazard_id = :id order by checked_at")
                .param("id", hazard.value())
                .query((row, n) -> new Recheck(
                        row.getObject("id", UUID.class),
                        row.getBoolean("passed"),
                        row.getString("note"),
                        HazardRowStore.texts(row, "photos"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("checked_by", UUID.class),
                        row.getObject("next_due_on", LocalDate.class)))
                .list();
    }

    Optional<OnTheSpot> onTheSpot(HazardId hazard) {
        return sql.sql("select measure, photos, done_at, done_by from hazards.on_the_spot where hazard_id = :id")
                .param("id", hazard.value())
                .query((row, n) -> new OnTheSpot(
                        row.getString("measure"), HazardRowStore.texts(row, "photos"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                                row.getObject("done_by", UUID.class)))
                .optional();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
