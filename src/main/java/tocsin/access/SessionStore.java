package tocsin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Notes where a new session comes from and when it showed its second factor. */
    void note(Secret secret, Visitor from, @Nullable Instant secondFactorAt) {
        sql.sql("""
                update access.session set address = :address, device = :device, second_factor_at = :shownAt
                where key = :key
                """)
                .param("address", from.address())
                .param("device", from.device())
                .param("shownAt", secondFactorAt == null ? null : utc(secondFactorAt))
                .param("key", secret.key())
                .update();
    }

    void noteSecondFactor(Secret secret, Instant at) {
        sql.sql("update access.session set second_factor_at = :at where key = :key")
                .param("at", utc(at))
                .param("key", secret.key())
                .update();
    }

    /** Sessions and tokens of an account, the newest first. */
    List<SignedIn> list(AccountId account, @Nullable UUID current) {
        return sql.sql("""
                select id, kind, created_at, last_seen_at, address, device from access.session
                where account_id = :account order by created_at desc
                """)
                .param("account", account.value())
                .query((row, n) -> new SignedIn(
                        row.getObject("id", UUID.class),
                        row.getString("kind").equals(Session.Kind.TOKEN.name()),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getString("address"),
                        row.getString("device"),
                        row.getObject("id", UUID.class).equals(current)))
                .list();
    }

    /** The session of this secret, while it lasts and its account is in use. */
    Optional<Session> find(Secret secret, Session.Kind kind, Instant now) {
        return sql.sql("""
                select s.id as session, s.last_seen_at, s.second_factor_at, a.id, a.name, a.person_id, a.administrator,
                       a.must_change, exists (select from access.second_factor f
                                              where f.account_id = a.id and f.confirmed_at is not null) as enrolled
                from access.session s join access.account a on a.id = s.account_id
                where s.key = :key and s.kind = :kind and s.expires_at > :now and a.disabled_on is null
                """)
                .param("key", secret.key())
                .param("kind", kind.name())
                .param("now", utc(now))
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

    /** Ends one session of an account; false when there is none such. */
    boolean delete(AccountId account, UUID id) {
        return sql.sql("delete from access.session where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends every session and token of an account. */
    void deleteAll(AccountId account) {
        sql.sql("delete from access.session where account_id = :account")
                .param("account", account.value())
                .update();
    }

    long expired(Instant before) {
        return sql.sql("select count(*) from access.session where expires_at < :before")
                .param("before", utc(before))
                .query(Long.class)
                .single();
    }

    int deleteExpired(Instant before, int most) {
        return sql.sql("""
                delete from access.session where key in (select key from access.session where expires_at < :before limit :most)
                """).param("before", utc(before)).param("most", most).update();
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
        var shown = row.getObject("second_factor_at", OffsetDateTime.class);
        return new Session(
                row.getObject("session", UUID.class),
                secret,
                kind,
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("administrator"),
                row.getBoolean("must_change"),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("enrolled"),
                shown == null ? null : shown.toInstant());
    }
}
