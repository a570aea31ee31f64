package tocsin.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.Vault;

/** SQL of second factors and recovery codes; what is secret goes through the vault here and nowhere else. */
@Repository
class SecondFactorStore {
    private final JdbcClient sql;
    private final Vault vault;

    SecondFactorStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Optional<SecondFactor> lock(AccountId account) {
        return sql.sql("""
                select secret, confirmed_at, last_step from access.second_factor where account_id = :account for update
                """)
                .param("account", account.value())
                .query((row, n) -> {
                    var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
                    return new SecondFactor(
                            account,
                            vault.open(row.getBytes("secret"), place(account)),
                            confirmed == null ? null : confirmed.toInstant(),
                            row.getLong("last_step"));
                })
                .optional();
    }

    void insert(AccountId account, byte[] secret) {
        sql.sql("insert into access.second_factor (account_id, secret) values (:account, :secret)")
                .param("account", account.value())
                .param("secret", vault.lock(secret, place(account)))
                .update();
    }

    void confirm(AccountId account, Instant at, long step) {
        sql.sql("""
                update access.second_factor set confirmed_at = :at, last_step = :step where account_id = :account
                """)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("step", step)
                .param("account", account.value())
                .update();
    }

    void use(AccountId account, long step) {
        sql.sql("update access.second_factor set last_step = :step where account_id = :account")
                .param("step", step)
                .param("account", account.value())
                .update();
    }

    void keepRecoveryCodes(AccountId account, Collection<String> codes) {
        for (var code : codes) {
            sql.sql("insert into access.recovery_code (account_id, print) values (:account, :print)")
                    .param("account", account.value())
                    .param("print", vault.print(code, place(account)))
                    .update();
        }
    }

    /** Uses a recovery code up; false when there is none such left. */
    boolean useRecoveryCode(AccountId account, String code, Instant at) {
        return sql.sql("""
                        update access.recovery_code set used_at = :at
                        where account_id = :account and print = :print and used_at is null
                        """)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("account", account.value())
                        .param("print", vault.print(code, place(account)))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(AccountId account) {
        return sql.sql("select count(*) from access.recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void delete(AccountId account) {
        sql.sql("delete from access.second_factor where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private static String place(AccountId account) {
        return "access.second_factor/" + account.value();
    }
}
