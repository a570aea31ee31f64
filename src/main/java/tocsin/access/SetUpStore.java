package tocsin.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of set-up links. */
@Repository
class SetUpStore {
    private final JdbcClient sql;

    SetUpStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes this the only link there is. */
    void replace(Secret secret, Instant expiresAt) {
        sql.sql("delete from access.set_up_link where used_at is null").update();
        sql.sql("insert into access.set_up_link (key, expires_at) values (:key, :expiresAt)")
                .param("key", secret.key())
                .param("expiresAt", OffsetDateTime.ofInstant(expiresAt, ZoneOffset.UTC))
                .update();
    }

    boolean isValid(Secret secret, Instant now) {
        return sql.sql("""
                select exists (select from access.set_up_link where key = :key and used_at is null and expires_at > :now)
                """)
                .param("key", secret.key())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up; false when somebody did before or it is over. */
    boolean use(Secret secret, Instant now) {
        return sql.sql("""
                update access.set_up_link set used_at = :now where key = :key and used_at is null and expires_at > :now
                """)
                        .param("key", secret.key())
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
