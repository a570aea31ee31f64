package tocsin.lookbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.hazards.HazardLevel;

/** SQL of look-backs that were drawn. */
@Repository
class LookBackStore {
    static final String SELECT =
            "select t.*, a.path as area_path from lookbacks.task t join organization.area a on a.id = t.area_id ";

    private final JdbcClient sql;

    LookBackStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A closed hazard that may be drawn. */
    record Candidate(
            UUID id,
            String number,
            String areaPath,
            String sectorPath,
            @Nullable UUID closedBy) {}

    /** A task's row and the salt beside it. */
    record Kept(LookBackTask task, UUID salt) {}

    /** A hazard that was drawn. */
    record Drawn(
            UUID id,
            UUID taskId,
            UUID hazardId,
            UUID personId,
            @Nullable String result) {}

    long nextNumber() {
        return sql.sql("select nextval('lookbacks.number')").query(Long.class).single();
    }

    /** What was closed in the period, answers the question, counts, and waits for no look-back that was drawn before. */
    List<Candidate> frame(
            AreaPath area, LocalDate from, LocalDate until, @Nullable HazardLevel level, @Nullable String category) {
        return sql.sql("""
                select h.id, h.number, h.area_path, h.sector_path, h.closed_by from hazards.hazard_now h
                where h.area_path >= :begin and h.area_path < :end and h.status = 'CLOSED' and h.voided_on is null
                  and h.closed_on between :from and :until
                  and (cast(:level as text) is null or h.level = :level) and (cast(:category as text) is null or h.category = :category)
                  and not exists (
                      select 1 from lookbacks.draw d join lookbacks.task t on t.id = d.task_id
                      where d.hazard_id = h.id and d.result is null and t.cancelled_at is null)
                order by h.number
                """)
                .param("begin", area.from())
                .param("end", area.until())
                .param("from", from)
                .param("until", until)
                .param("level", level == null ? null : level.name())
                .param("category", category)
                .query(Candidate.class)
                .list();
    }

    /** Keeps a task with its frame and what was drawn; gives the salt. */
    UUID insert(LookBackTask task, Collection<UUID> frame, List<Drawn> drawn) {
        var salt = sql.sql("""
                insert into lookbacks.task (id, number, title, area_id, county_code, closed_from, closed_until, level, category,
                    share, count, seed, frame_size, due_on, drawn_at, drawn_by)
                values (:id, :number, :title, :area, :county, :from, :until, :level, :category, :share, :count, :seed, :frame, :due,
                    :at, :by) returning salt
                """)
                .param("id", task.id())
                .param("number", task.number())
                .param("title", task.title())
                .param("area", task.areaId())
                .param("county", task.countyCode())
                .param("from", task.closedFrom())
                .param("until", task.closedUntil())
                .param("level", task.level() == null ? null : task.level().name())
                .param("category", task.category())
                .param("share", task.share())
                .param("count", task.count())
                .param("seed", task.seed())
                .param("frame", task.frameSize())
                .param("due", task.dueOn())
                .param("at", task.drawnAt().atOffset(ZoneOffset.UTC))
                .param("by", task.drawnBy())
                .query(UUID.class)
                .single();
        sql.sql("insert into lookbacks.frame (task_id, hazard_id) select :task, unnest(:hazards::uuid[])")
                .param("task", task.id())
                .param("hazards", frame.toArray(UUID[]::new))
                .update();
        sql.sql("""
                insert into lookbacks.draw (id, task_id, hazard_id, place, person_id)
                select u.id, :task, u.hazard, u.place, u.person
                from unnest(:ids::uuid[], :hazards::uuid[], :people::uuid[]) with ordinality as u (id, hazard, person, place)
                """)
                .param("task", task.id())
                .param("ids", drawn.stream().map(Drawn::id).toArray(UUID[]::new))
                .param("hazards", drawn.stream().map(Drawn::hazardId).toArray(UUID[]::new))
                .param("people", drawn.stream().map(Drawn::personId).toArray(UUID[]::new))
                .update();
        return salt;
    }

    Optional<Kept> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Kept> list(Collection<UUID> ids) {
        return sql.sql(SELECT + "where t.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(LookBackStore::kept)
                .list();
    }

    Optional<Kept> lock(UUID id) {
        return sql.sql(SELECT + "where t.id = :id for update of t")
                .param("id", id)
                .query(LookBackStore::kept)
                .optional();
    }

    List<UUID> frameOf(UUID task) {
        return sql.sql("select hazard_id as value from lookbacks.frame where task_id = :id")
                .param("id", task)
                .query(UUID.class)
                .list();
    }

    /** What was drawn, in the order of the lots. */
    List<Drawn> drawnOf(UUID task) {
        return sql.sql(
                        "select id, task_id, hazard_id, person_id, result from lookbacks.draw where task_id = :id order by place")
                .param("id", task)
                .query(Drawn.class)
                .list();
    }

    /** Those that still wait, of any of these hazards, in tasks drawn before a moment and not cancelled. */
    List<Drawn> waiting(Collection<UUID> hazards) {
        return sql.sql("""
                select d.id, d.task_id, d.hazard_id, d.person_id, d.result from lookbacks.draw d join lookbacks.task t on t.id = d.task_id
                where d.result is null and t.cancelled_at is null and d.hazard_id = any(:hazards)
                """)
                .param("hazards", hazards.toArray(UUID[]::new))
                .query(Drawn.class)
                .list();
    }

    void collect(UUID draw, LookBackResult result, Instant at, UUID by) {
        sql.sql("update lookbacks.draw set result = :result, result_at = :at, result_by = :by where id = :id")
                .param("id", draw)
                .param("result", result.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void cancel(UUID task, LookBackTask.Cancellation cancellation) {
        sql.sql(
                        "update lookbacks.task set cancelled_at = :at, cancelled_by = :by, cancel_reason = :reason where id = :id")
                .param("id", task)
                .param("at", cancellation.at().atOffset(ZoneOffset.UTC))
                .param("by", cancellation.by())
                .param("reason", cancellation.reason())
                .update();
    }

    /** How a hazard that was drawn is called. */
    record Called(
            UUID draw,
            UUID hazard,
            String premises,
            String description,
            String descriptionEn,
            String task,
            String areaName) {}

    List<Called> called(Collection<UUID> draws) {
        return sql.sql("""
                select d.id as draw, d.hazard_id as hazard, h.premises_name as premises, h.description, h.description_en,
                    t.title as task, a.name as area_name
                from lookbacks.draw d join lookbacks.task t on t.id = d.task_id join hazards.hazard_now h on h.id = d.hazard_id
                join organization.area a on a.id = h.area_id where d.id = any(:ids)
                """)
                .param("ids", draws.toArray(UUID[]::new))
                .query(Called.class)
                .list();
    }

    String numberOf(UUID hazard) {
        return sql.sql("select number as value from hazards.hazard_now where id = :id")
                .param("id", hazard)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** How many of those drawn are late by what the agenda has said. */
    int overdue(UUID task) {
        return sql.sql("""
                select count(*) from lookbacks.draw d join agenda.item_open i on i.subject = d.id
                where d.task_id = :id and i.overdue
                """).param("id", task).query(Integer.class).single();
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        var cancelled = row.getObject("cancelled_at", OffsetDateTime.class);
        var level = row.getString("level");
        return new Kept(
                new LookBackTask(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("area_id", UUID.class),
                        new AreaPath(row.getString("area_path")),
                        row.getString("county_code"),
                        row.getObject("closed_from", LocalDate.class),
                        row.getObject("closed_until", LocalDate.class),
                        level == null ? null : HazardLevel.valueOf(level),
                        row.getString("category"),
                        row.getObject("share", Integer.class),
                        row.getObject("count", Integer.class),
                        row.getString("seed"),
                        row.getInt("frame_size"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                        row.getObject("drawn_by", UUID.class),
                        cancelled == null
                                ? null
                                : new LookBackTask.Cancellation(
                                        cancelled.toInstant(),
                                        row.getObject("cancelled_by", UUID.class),
                                        row.getString("cancel_reason"))),
                row.getObject("salt", UUID.class));
    }
}
