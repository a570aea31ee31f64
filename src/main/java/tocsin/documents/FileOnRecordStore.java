package tocsin.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.documents.FilesOnRecords.FileOnRecord;
import tocsin.documents.FilesOnRecords.Wish;
import tocsin.foundation.Actor;

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

    /** Notes that somebody brought the bytes of a file; the last time counts. True when that person had not brought them before. */
    boolean bring(String hash, UUID by, Instant at) {
        return sql.sql("""
                insert into documents.file_brought (hash, brought_by, brought_at) values (:hash, :by, :at)
                on conflict (hash, brought_by) do update set brought_at = excluded.brought_at returning xmax = 0
                """)
                .param("hash", hash)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Those of the wishes whose file is of these kinds and was brought, at any time, by whoever wants to hang it, or by the installation. */
    Set<Wish> brought(Collection<Wish> wishes, Collection<String> kinds) {
        if (wishes.isEmpty()) {
            return Set.of();
        }
        var asked = List.copyOf(wishes);
        return Set.copyOf(sql.sql("""
                select w.n from unnest(:hashes::text[], :by::uuid[]) with ordinality as w(hash, by, n)
                where exists (
                    select from documents.file f join documents.file_brought b on b.hash = f.hash
                    where f.hash = w.hash and f.erased_at is null and f.media_type = any(:kinds) and b.brought_by in (w.by, :installation))
                """)
                .param("hashes", asked.stream().map(Wish::hash).toArray(String[]::new))
                .param("by", asked.stream().map(wish -> wish.by().id()).toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("installation", Actor.INSTALLATION.id())
                .query((row, n) -> asked.get(row.getInt("n") - 1))
                .list());
    }

    /** Those of the hashes that are kept as files of these kinds. */
    Set<String> kept(Collection<String> hashes, Collection<String> kinds) {
        return Set.copyOf(sql.sql(
                        "select hash from documents.file where hash = any(:hashes) and erased_at is null and media_type = any(:kinds)")
                .param("hashes", hashes.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .query(String.class)
                .list());
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
