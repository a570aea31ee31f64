package tocsin.organization;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.Vault;

/** SQL of the numbers on people's cards; they go through the vault here and nowhere else. */
@Repository
class IdentityStore {
    private static final String EVERYBODY = "organization.person.resident_number";

    private final JdbcClient sql;
    private final Vault vault;

    IdentityStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** By which a number is recognised without being shown. */
    byte[] print(String number) {
        return vault.print(number, EVERYBODY);
    }

    /** Writes the number, or none, as the person's next version, and gives the row's salt. */
    UUID keep(PersonId person, @Nullable String number) {
        return sql.sql("""
                update organization.person set resident_number = :locked, resident_print = :print, version = version + 1
                where id = :id returning salt
                """)
                .param("id", person.value())
                .param(
                        "locked",
                        number == null ? null : vault.lock(number.getBytes(StandardCharsets.UTF_8), place(person)))
                .param("print", number == null ? null : print(number))
                .query(UUID.class)
                .single();
    }

    /** The person on whose file a number is. */
    @Nullable
    PersonId holder(byte[] print) {
        return sql.sql("select id from organization.person where resident_print = :print")
                .param("print", print)
                .query(UUID.class)
                .optional()
                .map(PersonId::of)
                .orElse(null);
    }

    /** The whole number; null when there is none. */
    @Nullable
    String number(PersonId person) {
        return sql.sql("select resident_number from organization.person where id = :id and resident_number is not null")
                .param("id", person.value())
                .query((row, n) -> opened(person, row.getBytes(1)))
                .optional()
                .orElse(null);
    }

    UUID salt(PersonId person) {
        return sql.sql("select salt from organization.person where id = :id")
                .param("id", person.value())
                .query(UUID.class)
                .single();
    }

    /** What others see of a locked number. */
    @Nullable
    String masked(PersonId person, byte @Nullable [] locked) {
        return locked == null ? null : ResidentNumber.masked(opened(person, locked));
    }

    private String opened(PersonId person, byte[] locked) {
        return new String(vault.open(locked, place(person)), StandardCharsets.UTF_8);
    }

    private static String place(PersonId person) {
        return EVERYBODY + "/" + person.value();
    }
}
