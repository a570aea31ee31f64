package tocsin.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.documents.FilesOnRecords.FileOnRecord;

/** SQL of where files hang, and who brought them. */
@Repository
class FileOnRecordStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient sql;

    FileOnRecordStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Collection<FileOnRecord> files) {
        sql.sql("""
                insert into documents.file_on_record (hash, record_id, piece_id)
                select * from unnest(:hashes::text[], :records::uuid[], :pieces::uuid[]) order by 1, 2, 3 on conflict do nothing
                """)
                .param("hashes", files.stream().map(FileOnRecord::hash).toArray(String[]::new))
                .param("records", files.stream().map(FileOnRecord::record).toArray(UUID[]::new))
                .param("pieces", files.stream().map(FileOnRecord::piece).toArray(UUID[]::new))
                .update();
    }

    void delete(FileOnRecord file) {
        sql.sql("delete from documents.file_on_record where hash = :hash and record_id = :record and piece_id = :piece")
                .param("hash", file.hash())
                .param("record", file.record())
                .param("piece", file.piece())
                .update();
    }

    /** Records that carry a file, in the order of their ids. */
    List<UUID> records(String hash, @Nullable UUID after, int most) {
        return sql.sql("""
                select distinct record_id from documents.file_on_record where hash = :hash and record_id > :after
                order by record_id limit :most
                """)
                .param("hash", hash)
                .param("after", after == null ? BEFORE_ALL : after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Notes that somebody brought the bytes of a file; the last time counts. */
    void bring(String hash, UUID by, Instant at) {
        sql.sql("""
                insert into documents.file_brought (hash, brought_by, brought_at) values (:hash, :by, :at)
                on conflict (hash, brought_by) do update set brought_at = excluded.brought_at
                """)
                .param("hash", hash)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** True when this person brought the file not before a moment. */
    boolean isBrought(String hash, UUID by, Instant since) {
        return sql.sql("""
                select exists (select from documents.file_brought where hash = :hash and brought_by = :by and brought_at >= :since)
                """)
                .param("hash", hash)
                .param("by", by)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
