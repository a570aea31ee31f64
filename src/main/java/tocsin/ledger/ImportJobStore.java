package tocsin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
import tocsin.spreadsheets.CsvForm;
import tools.jackson.databind.JsonNode;

/** SQL of imports as a whole and of the mappings remembered from them. */
@Repository
class ImportJobStore {
    private final JdbcClient sql;
    private final TownClock clock;

    ImportJobStore(JdbcClient sql, TownClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds an import; false when its id is taken. */
    boolean insert(ImportJob job, byte[] digest) {
        return sql.sql("""
                insert into ledger.import_job (id, kind, file_name, file_digest, stage, sheets, sheet, heading_row, columns, notes,
                    rows_total, text_form, by_id, by_actor, created_at, changed_at)
                values (:id, :kind, :fileName, :digest, :stage, :sheets, :sheet, :headingRow, :columns, :notes, :rowsTotal, :form,
                    :byId, :byActor, :now, :now)
                on conflict (id) do nothing
                """)
                        .param("id", job.id())
                        .param("kind", job.kind())
                        .param("fileName", job.fileName())
                        .param("digest", digest)
                        .param("stage", job.stage().name())
                        .param("sheets", CanonicalJson.write(job.sheets()))
                        .params(layout(job.layout()))
                        .param("byId", job.by().id())
                        .param("byActor", CanonicalJson.write(job.by()))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** An import, unless it was given up. */
    Optional<ImportJob> find(UUID id) {
        return sql.sql("select * from ledger.import_job where id = :id and given_up_at is null")
                .param("id", id)
                .query((row, n) -> job(row))
                .optional();
    }

    /** The same, nobody else changing it until the transaction ends. */
    Optional<ImportJob> lock(UUID id) {
        return sql.sql("select * from ledger.import_job where id = :id and given_up_at is null for update")
                .param("id", id)
                .query((row, n) -> job(row))
                .optional();
    }

    /** The digest of the file sent under this id, also when it was given up: an id is used once. */
    Optional<byte[]> digest(UUID id) {
        return sql.sql("select file_digest from ledger.import_job where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** When the same file was last imported to the end by anybody, if ever. */
    Optional<Instant> lastDone(String kind, UUID except) {
        return sql.sql("""
                select max(j.changed_at) as at from ledger.import_job j, ledger.import_job this
                where this.id = :id and j.kind = :kind and j.file_digest = this.file_digest and j.id <> :id and j.stage = 'DONE'
                """)
                .param("kind", kind)
                .param("id", except)
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Somebody's imports, newest first. */
    List<ImportJob> listOf(UUID person, int limit) {
        return sql.sql("""
                select * from ledger.import_job where by_id = :person and given_up_at is null
                order by created_at desc, id desc limit :limit
                """)
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> job(row))
                .list();
    }

    /** Imports on which a thread was at work. */
    List<UUID> underWay() {
        return sql.sql("""
                select id from ledger.import_job
                where stage in ('CHECKING', 'WRITING', 'TAKING_BACK', 'REINSTATING') and given_up_at is null
                """).query(UUID.class).list();
    }

    /** Reads the sheet anew: another layout, no row counted yet. */
    void lay(UUID id, ImportSheet layout, ImportStage stage, Actor by) {
        sql.sql("""
                update ledger.import_job set sheet = :sheet, heading_row = :headingRow, columns = :columns, notes = :notes,
                    rows_total = :rowsTotal, text_form = :form, stage = :stage, by_actor = :byActor, rows_read = 0, good = 0, bad = 0, same = 0,
                    written = 0, writing_after = 0, failure = null, changed_at = :now
                where id = :id
                """)
                .params(layout(layout))
                .param("stage", stage.name())
                .param("byActor", CanonicalJson.write(by))
                .param("now", now())
                .param("id", id)
                .update();
    }

    void count(UUID id, ImportCounts counts) {
        sql.sql("""
                update ledger.import_job set rows_read = :read, good = :good, bad = :bad, same = :same, written = :written,
                    taken_back = :takenBack, changed_at = :now where id = :id
                """)
                .param("read", counts.read())
                .param("good", counts.good())
                .param("bad", counts.bad())
                .param("same", counts.same())
                .param("written", counts.written())
                .param("takenBack", counts.takenBack())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void stage(UUID id, ImportStage stage) {
        sql.sql("update ledger.import_job set stage = :stage, failure = null, changed_at = :now where id = :id")
                .param("stage", stage.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Writing begins at the top, with this person's authority. */
    void beginWriting(UUID id, Actor by) {
        sql.sql("""
                update ledger.import_job set stage = 'WRITING', by_actor = :byActor, writing_after = 0, failure = null,
                    changed_at = :now where id = :id
                """)
                .param("byActor", CanonicalJson.write(by))
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Down to which line good rows have been written. */
    int writingAfter(UUID id) {
        return sql.sql("select writing_after from ledger.import_job where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void writtenDownTo(UUID id, int line) {
        sql.sql("update ledger.import_job set writing_after = :line where id = :id")
                .param("line", line)
                .param("id", id)
                .update();
    }

    /** The work is taken up with this person's authority, for this reason. */
    void begin(UUID id, ImportStage stage, String reason, Actor by) {
        sql.sql("""
                update ledger.import_job set stage = :stage, by_actor = :byActor, reason = :reason, failure = null, changed_at = :now
                where id = :id
                """)
                .param("stage", stage.name())
                .param("byActor", CanonicalJson.write(by))
                .param("reason", reason)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** It came to a stop and stands at this stage. */
    void stop(UUID id, ImportStage stage, ImportJob.Failure failure) {
        sql.sql("update ledger.import_job set stage = :stage, failure = :failure, changed_at = :now where id = :id")
                .param("stage", stage.name())
                .param("failure", CanonicalJson.write(failure))
                .param("now", now())
                .param("id", id)
                .update();
    }

    void giveUp(UUID id) {
        sql.sql("update ledger.import_job set given_up_at = :now, changed_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** What the headings of earlier files meant: set of headings to heading to field. */
    Map<String, Map<String, String>> mappings(String kind, Collection<String> headings) {
        var found = new HashMap<String, Map<String, String>>();
        sql.sql(
                        "select headings, fields from ledger.import_mapping where kind = :kind and headings in (:headings) and voided_at is null")
                .param("kind", kind)
                .param("headings", headings)
                .query((RowCallbackHandler) row ->
                        found.put(row.getString("headings"), texts(CanonicalJson.read(row.getString("fields")))));
        return found;
    }

    void saveMapping(String kind, String headings, Map<String, String> fields, Actor by) {
        sql.sql("""
                insert into ledger.import_mapping (kind, headings, fields, by_id, by_name, saved_at, made_at)
                values (:kind, :headings, :fields, :by, :name, :now, :now)
                on conflict (kind, headings) do update set fields = excluded.fields, by_id = excluded.by_id,
                    by_name = excluded.by_name, saved_at = excluded.saved_at, voided_at = null
                """)
                .param("kind", kind)
                .param("headings", headings)
                .param("fields", CanonicalJson.write(fields))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    private static Map<String, @Nullable Object> layout(ImportSheet layout) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("sheet", layout.sheet());
        columns.put("headingRow", layout.headingRow());
        columns.put("columns", CanonicalJson.write(layout.columns()));
        columns.put("notes", CanonicalJson.write(layout.notes()));
        columns.put("rowsTotal", layout.rowsTotal());
        columns.put("form", layout.form() == null ? null : CanonicalJson.write(layout.form()));
        return columns;
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                ImportStage.valueOf(row.getString("stage")),
                List.of(CanonicalJson.read(row.getString("sheets"), String[].class)),
                new ImportSheet(
                        row.getString("sheet"),
                        row.getInt("heading_row"),
                        List.of(CanonicalJson.read(row.getString("columns"), ImportColumn[].class)),
                        row.getInt("rows_total"),
                        List.of(CanonicalJson.read(row.getString("notes"), ImportFinding[].class)),
                        form(row.getString("text_form"))),
                new ImportCounts(
                        row.getInt("rows_read"),
                        row.getInt("good"),
                        row.getInt("bad"),
                        row.getInt("same"),
                        row.getInt("written"),
                        row.getInt("taken_back")),
                failure(row.getString("failure")),
                CanonicalJson.read(row.getString("by_actor"), Actor.class),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static ImportJob.@Nullable Failure failure(@Nullable String json) {
        return json == null ? null : CanonicalJson.read(json, ImportJob.Failure.class);
    }

    private static @Nullable CsvForm form(@Nullable String json) {
        return json == null ? null : CanonicalJson.read(json, CsvForm.class);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
