package tocsin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.Actor;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.TownClock;

/** SQL of exports that run as jobs. */
@Repository
class ExportJobStore {
    private final JdbcClient sql;
    private final TownClock clock;

    ExportJobStore(JdbcClient sql, TownClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(ExportJob job) {
        sql.sql("""
                insert into ledger.export_job (id, ledger, question, language, file_name, stage, rows_total, by_id, by_actor, ordered_at,
                    changed_at, salt)
                values (:id, :ledger, :question, :language, :fileName, :stage, :rowsTotal, :byId, :byActor, :at, :at, :salt)
                """)
                .param("id", job.id())
                .param("ledger", job.order().ledger())
                .param("question", CanonicalJson.write(job.order()))
                .param("language", job.language().toLanguageTag())
                .param("fileName", job.fileName())
                .param("stage", job.stage().name())
                .param("rowsTotal", job.rowsTotal())
                .param("byId", job.by().id())
                .param("byActor", CanonicalJson.write(job.by()))
                .param("at", utc(job.times().orderedAt()))
                .param("salt", job.salt())
                .update();
    }

    /** Somebody's export, unless it was taken off the list. */
    Optional<ExportJob> find(UUID id) {
        return one("select * from ledger.export_job where id = :id and removed_at is null", id);
    }

    /** The same, nobody else changing it until the transaction ends. */
    Optional<ExportJob> lock(UUID id) {
        return one("select * from ledger.export_job where id = :id and removed_at is null for update", id);
    }

    private Optional<ExportJob> one(String statement, UUID id) {
        return sql.sql(statement).param("id", id).query((row, n) -> job(row)).optional();
    }

    /** Somebody's exports, newest first. */
    List<ExportJob> listOf(UUID person, int limit) {
        return sql.sql("""
                select * from ledger.export_job where by_id = :person and removed_at is null
                order by ordered_at desc, id desc limit :limit
                """)
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> job(row))
                .list();
    }

    /** Those that wait or are being written, in the order in which they came. */
    List<UUID> underWay() {
        return sql.sql("select id from ledger.export_job where stage in ('WAITING', 'WRITING') order by ordered_at, id")
                .query(UUID.class)
                .list();
    }

    int underWayOf(UUID person) {
        return sql.sql(
                        "select count(*) from ledger.export_job where by_id = :person and stage in ('WAITING', 'WRITING')")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Takes the person's turn: what counts the exports of one person must not count side by side. */
    void turn(UUID person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('ledger.export ' || :person, 0))")
                .param("person", person.toString())
                .query((RowCallbackHandler) row -> {});
    }

    /** The writing begins, from the first row. */
    void begin(UUID id) {
        sql.sql("""
                update ledger.export_job set stage = 'WRITING', begun = begun + 1, rows_written = 0, changed_at = :now, version = version + 1
                where id = :id
                """).param("now", utc(clock.instant())).param("id", id).update();
    }

    /** Says how many rows are written. Returns false when nobody wants them any more. */
    boolean written(UUID id, long rows) {
        return sql.sql(
                                "update ledger.export_job set rows_written = :rows, changed_at = :now where id = :id and stage = 'WRITING'")
                        .param("rows", rows)
                        .param("now", utc(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    void ready(UUID id, long rows, long bytes, Instant at, @Nullable Instant keptUntil) {
        sql.sql("""
                update ledger.export_job set stage = 'READY', rows_total = :rows, rows_written = :rows, size_bytes = :bytes, ready_at = :at,
                    kept_until = :until, changed_at = :at, version = version + 1
                where id = :id
                """)
                .param("rows", rows)
                .param("bytes", bytes)
                .param("at", utc(at))
                .param("until", keptUntil == null ? null : utc(keptUntil))
                .param("id", id)
                .update();
    }

    void stop(UUID id, ExportStage stage, ExportJob.@Nullable Failure failure) {
        sql.sql("""
                update ledger.export_job set stage = :stage, failure = :failure, changed_at = :now, version = version + 1
                where id = :id
                """)
                .param("stage", stage.name())
                .param("failure", failure == null ? null : CanonicalJson.write(failure))
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Takes it off the list of whoever asked for it. */
    void remove(UUID id) {
        sql.sql("""
                update ledger.export_job set removed_at = :now, changed_at = :now, version = version + 1,
                    stage = case when stage = 'READY' then 'ENDED' else stage end
                where id = :id
                """).param("now", utc(clock.instant())).param("id", id).update();
    }

    /** Who asked for these exports. */
    Map<UUID, UUID> owners(Collection<UUID> ids) {
        var owners = new HashMap<UUID, UUID>();
        sql.sql("select id, by_id from ledger.export_job where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((RowCallbackHandler)
                        row -> owners.put(row.getObject("id", UUID.class), row.getObject("by_id", UUID.class)));
        return owners;
    }

    private static ExportJob job(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return new ExportJob(
                row.getObject("id", UUID.class),
                CanonicalJson.read(row.getString("question"), OrderExport.class),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("file_name"),
                ExportStage.valueOf(row.getString("stage")),
                row.getLong("rows_total"),
                row.getLong("rows_written"),
                row.getObject("size_bytes", Long.class),
                row.getInt("begun"),
                failure == null ? null : CanonicalJson.read(failure, ExportJob.Failure.class),
                CanonicalJson.read(row.getString("by_actor"), Actor.class),
                new ExportJob.Times(
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        instant(row, "ready_at"),
                        instant(row, "kept_until")),
                row.getInt("version"),
                row.getObject("salt", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
