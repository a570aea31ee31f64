package tocsin.documents;

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

/** SQL of files. */
@Repository
class FileStore {
    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean insert(String hash, String mediaType, long sizeBytes, PictureTaken taken, Instant at, UUID by) {
        return sql.sql("""
                insert into documents.file (hash, media_type, size_bytes, taken_at, longitude, latitude, added_at, added_by)
                values (:hash, :type, :size, :taken, :longitude, :latitude, :at, :by)
                on conflict (hash) do update set (taken_at, longitude, latitude, added_at, added_by, erased_at, erased_ground)
                  = (excluded.taken_at, excluded.longitude, excluded.latitude, excluded.added_at, excluded.added_by, null, null)
                where file.erased_at is not null
                """)
                        .param("hash", hash)
                        .param("type", mediaType)
                        .param("size", sizeBytes)
                        .param("taken", utc(taken.at()))
                        .param("longitude", taken.longitude())
                        .param("latitude", taken.latitude())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** What the pictures of these hashes say of themselves; those that say nothing are absent. */
    Map<String, Files.Exposure> exposures(Collection<String> hashes) {
        var exposures = new HashMap<String, Files.Exposure>();
        sql.sql("""
                select hash, taken_at, longitude, latitude from documents.file
                where hash = any(:hashes) and erased_at is null and (taken_at is not null or longitude is not null)
                """).param("hashes", hashes.toArray(String[]::new)).query((RowCallbackHandler) row -> {
            var at = row.getObject("taken_at", OffsetDateTime.class);
            exposures.put(
                    row.getString("hash"),
                    new Files.Exposure(
                            at == null ? null : at.toInstant(),
                            row.getObject("longitude", Double.class),
                            row.getObject("latitude", Double.class)));
        });
        return exposures;
    }

    /** @param sizeBytes of the file as it came */
    record Row(String mediaType, long sizeBytes) {}

    Optional<Row> find(String hash) {
        return sql.sql("select media_type, size_bytes from documents.file where hash = :hash and erased_at is null")
                .param("hash", hash)
                .query((row, n) -> new Row(row.getString("media_type"), row.getLong("size_bytes")))
                .optional();
    }

    Optional<String> mediaType(String hash) {
        return sql.sql("select media_type from documents.file where hash = :hash and erased_at is null")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    List<String> addedByOthers(Collection<String> hashes, UUID by) {
        return sql.sql("select hash from documents.file where hash = any(:hashes) and added_by <> :by")
                .param("hashes", hashes.toArray(String[]::new))
                .param("by", by)
                .query(String.class)
                .list();
    }
}
