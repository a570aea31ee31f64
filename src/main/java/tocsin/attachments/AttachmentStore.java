package tocsin.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of attachments. */
@Repository
class AttachmentStore {
    private static final String SELECT = """
            select id, record_id, name, hash, media_type, size_bytes, macros, taken_at, longitude, latitude, added_at, added_by,
                withdrawn_at, withdrawn_by, withdrawn_reason, version, salt
            from attachments.attachment
            """;

    private final JdbcClient sql;

    AttachmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row and its salt. */
    record Kept(Attachment attachment, UUID salt) {}

    /** Writes a new row and gives its salt. */
    UUID insert(Attachment attachment) {
        return sql.sql("""
                insert into attachments.attachment (id, record_id, name, hash, media_type, size_bytes, macros, taken_at, longitude,
                    latitude, added_at, added_by)
                values (:id, :record, :name, :hash, :type, :size, :macros, :taken, :longitude, :latitude, :at, :by) returning salt
                """)
                .param("id", attachment.id())
                .param("record", attachment.record())
                .param("name", attachment.name())
                .param("hash", attachment.hash())
                .param("type", attachment.mediaType())
                .param("size", attachment.sizeBytes())
                .param("macros", attachment.macros())
                .param("taken", utc(attachment.takenAt()))
                .param("longitude", attachment.longitude())
                .param("latitude", attachment.latitude())
                .param("at", utc(attachment.addedAt()))
                .param("by", attachment.addedBy())
                .query(UUID.class)
                .single();
    }

    /** Writes whether it is withdrawn. */
    void save(Attachment attachment) {
        var withdrawal = attachment.withdrawal();
        sql.sql("""
                update attachments.attachment
                set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason, version = :version where id = :id
                """)
                .param("at", withdrawal == null ? null : utc(withdrawal.at()))
                .param("by", withdrawal == null ? null : withdrawal.by())
                .param("reason", withdrawal == null ? null : withdrawal.reason())
                .param("version", attachment.version())
                .param("id", attachment.id())
                .update();
    }

    Optional<Kept> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<Kept> lock(UUID record, UUID id) {
        return sql.sql(SELECT + "where id = :id and record_id = :record for update")
                .param("id", id)
                .param("record", record)
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Everything that ever hung on a record, the newest first. */
    List<Attachment> of(UUID record) {
        return sql.sql(SELECT + "where record_id = :record order by added_at desc, id desc")
                .param("record", record)
                .query((row, n) -> kept(row).attachment())
                .list();
    }

    /** Lets one writer at a time count what hangs on a record. */
    void lockRecord(UUID record) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('attachments:' || :record, 0))")
                .param("record", record.toString())
                .query((row, n) -> 1)
                .list();
    }

    static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Attachment(
                        row.getObject("id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getString("name"),
                        row.getString("hash"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getBoolean("macros"),
                        instant(row, "taken_at"),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class),
                        Objects.requireNonNull(instant(row, "added_at")),
                        row.getObject("added_by", UUID.class),
                        withdrawal(row),
                        row.getInt("version")),
                row.getObject("salt", UUID.class));
    }

    private static Attachment.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = instant(row, "withdrawn_at");
        return at == null
                ? null
                : new Attachment.Withdrawal(
                        at, row.getObject("withdrawn_by", UUID.class), row.getString("withdrawn_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
