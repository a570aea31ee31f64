package tocsin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.organization.PersonId;

/** SQL of sessions. */
@Repository
class SessionStore {
    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Secret secret, AccountId account, Session.Kind kind, Instant now, Instant expiresAt) {
        sql.sql("""
                insert into access.session (key, account_id, kind, created_at, last_seen_at, expires_at)
                values (:key, :account, :kind, :now, :now, :expiresAt)
                """)
                .param("key", secret.key())
                .param("account", account.value())
                .param("kind", kind.name())
                .param("now", utc(now))
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    /** The session of this secret, while it lasts and its account is in use; a browser's also ends when last seen before {@code idleSince}. */
    Optional<Session> find(Secret secret, Session.Kind kind, Instant now, Instant idleSince) {
        return sql.sql("""
                select s.last_seen_at, a.id, a.name, a.person_id, a.administrator, a.must_change
                from access.session s join access.account a on a.id = s.account_id
                where s.key = :key and s.kind = :kind and s.expires_at > :now and a.disabled_on is null
                  and (s.kind = 'TOKEN' or s.last_seen_at > :idleSince)
                """)
                .param("key", secret.key())
                .param("kind", kind.name())
                .param("now", utc(now))
                .param("idleSince", utc(idleSince))
                .query((row, n) -> session(row, secret, kind))
                .optional();
    }

    void noteSeen(Secret secret, Instant now) {
        sql.sql("update access.session set last_seen_at = :now where key = :key")
                .param("now", utc(now))
                .param("key", secret.key())
                .update();
    }

    void delete(Secret secret) {
        sql.sql("delete from access.session where key = :key")
                .param("key", secret.key())
                .update();
    }

    /** Ends every session and token of an account. */
    void deleteAll(AccountId account) {
        sql.sql("delete from access.session where account_id = :account")
                .param("account", account.value())
                .update();
    }

    void deleteExpired(Instant now) {
        sql.sql("delete from access.session where expires_at <= :now")
                .param("now", utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Session session(ResultSet row, Secret secret, Session.Kind kind) throws SQLException {
        return new Session(
                secret,
                kind,
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("administrator"),
                row.getBoolean("must_change"),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }
}
