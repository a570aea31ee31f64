package tocsin.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.proof.ErasureGround;

/** SQL of files whose bytes were erased. */
@Repository
class ErasureStore {
    private final JdbcClient sql;

    ErasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** When a file was erased, UTC, and why. */
    record Erased(Instant at, ErasureGround ground) {}

    /** Holds the row of a file until the transaction ends; false when no such file was ever kept. */
    boolean lock(String hash) {
        return sql.sql("select true from documents.file where hash = :hash for update")
                .param("hash", hash)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    Optional<Erased> find(String hash) {
        return sql.sql(
                        "select erased_at, erased_ground from documents.file where hash = :hash and erased_at is not null")
                .param("hash", hash)
                .query((row, n) -> new Erased(
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        ErasureGround.valueOf(row.getString("erased_ground"))))
                .optional();
    }

    /** True when a paper was given out as these bytes, or a template has them. */
    boolean isPaper(String hash) {
        return sql.sql("""
                select exists (select from documents.rendering where hash = :hash)
                  or exists (select from documents.template where hash = :hash)
                """).param("hash", hash).query(Boolean.class).single();
    }

    /** Notes that it is erased; what its camera said goes with it, and nobody has brought it. */
    void erase(String hash, ErasureGround ground, Instant at) {
        sql.sql("""
                update documents.file set erased_at = :at, erased_ground = :ground, taken_at = null, longitude = null, latitude = null
                where hash = :hash
                """)
                .param("hash", hash)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("ground", ground.name())
                .update();
        sql.sql("delete from documents.file_brought where hash = :hash")
                .param("hash", hash)
                .update();
    }
}
