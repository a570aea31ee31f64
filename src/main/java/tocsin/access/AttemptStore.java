package tocsin.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of tries to sign in. */
@Repository
class AttemptStore {
    private final JdbcClient sql;

    AttemptStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, Instant at, String address) {
        sql.sql("insert into access.attempt (id, at, address) values (:id, :at, :address)")
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("address", address)
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from access.attempt where id = :id").param("id", id).update();
    }

    /** How many tries before a moment still say where they came from. */
    long addressed(Instant before) {
        return sql.sql("select count(*) from access.attempt where at < :before and address <> ''")
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Blanks where tries before a moment came from. */
    int blank(Instant before, int most) {
        return sql.sql("""
                update access.attempt set address = ''
                where id in (select id from access.attempt where at < :before and address <> '' limit :most)
                """)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    void succeed(UUID id) {
        sql.sql("update access.attempt set succeeded = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Tries from an address since a moment that did not succeed, or have not yet. */
    long failures(String address, Instant since) {
        return sql.sql("""
                select count(*) from access.attempt where address = :address and at > :since and not succeeded
                """)
                .param("address", address)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
