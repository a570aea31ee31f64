package tocsin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.organization.PersonId;

/** SQL of accounts and of the passwords they had. */
@Repository
class AccountStore {
    private static final String SELECT = """
            select id, name, person_id, administrator, password_hash, must_change, failures, lockouts, locked_until,
                   disabled_on, version
            from access.account
            """;

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> find(AccountId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> findByName(String name) {
        return sql.sql(SELECT + "where name = :name")
                .param("name", name)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> findOpenByPerson(PersonId person) {
        return sql.sql(SELECT + "where person_id = :person and disabled_on is null")
                .param("person", person.value())
                .query((row, n) -> account(row))
                .optional();
    }

    /** The account, held until the transaction ends: tries at one password wait for each other. */
    Optional<Account> lock(AccountId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> account(row))
                .optional();
    }

    /** Writes the row, new or changed, and gives its salt. */
    UUID save(Account account) {
        return sql.sql("""
                insert into access.account (id, name, person_id, administrator, password_hash, must_change, failures,
                    lockouts, locked_until, disabled_on, version)
                values (:id, :name, :person, :administrator, :hash, :mustChange, :failures, :lockouts, :lockedUntil,
                    :disabledOn, :version)
                on conflict (id) do update set password_hash = excluded.password_hash, must_change = excluded.must_change,
                    failures = excluded.failures, lockouts = excluded.lockouts, locked_until = excluded.locked_until,
                    disabled_on = excluded.disabled_on, version = excluded.version
                returning salt
                """)
                .param("id", account.id().value())
                .param("name", account.name())
                .param("person", account.person().value())
                .param("administrator", account.administrator())
                .param("hash", account.passwordHash())
                .param("mustChange", account.mustChange())
                .param("failures", account.lockout().failures())
                .param("lockouts", account.lockout().lockouts())
                .param("lockedUntil", utc(account.lockout().lockedUntil()))
                .param("disabledOn", account.disabledOn())
                .param("version", account.version())
                .query(UUID.class)
                .single();
    }

    /** Whether the account has one-time codes in use. */
    boolean hasSecondFactor(AccountId id) {
        return sql.sql("""
                select exists (select from access.second_factor where account_id = :id and confirmed_at is not null)
                """).param("id", id.value()).query(Boolean.class).single();
    }

    void noteSignedIn(AccountId id, Instant at) {
        sql.sql("update access.account set last_signed_in_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    void keepFormerPassword(Account account) {
        sql.sql("insert into access.former_password (account_id, password_hash) values (:account, :hash)")
                .param("account", account.id().value())
                .param("hash", account.passwordHash())
                .update();
    }

    /** Hashes of the passwords before the present one, newest first. */
    List<String> formerPasswords(AccountId id, int count) {
        return sql.sql("""
                select password_hash from access.former_password where account_id = :account
                order by number desc limit :count
                """)
                .param("account", id.value())
                .param("count", count)
                .query(String.class)
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Account account(ResultSet row) throws SQLException {
        var lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("administrator"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                new Lockout(
                        row.getInt("failures"),
                        row.getInt("lockouts"),
                        lockedUntil == null ? null : lockedUntil.toInstant()),
                row.getObject("disabled_on", LocalDate.class),
                row.getInt("version"));
    }

    /** An account and whose it is. */
    record Held(UUID person, UUID account, String name) {}

    /** The accounts of these people, also those not in use. */
    List<Held> heldBy(Collection<UUID> people) {
        return sql.sql(
                        "select person_id as person, id as account, name from access.account where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }
}
