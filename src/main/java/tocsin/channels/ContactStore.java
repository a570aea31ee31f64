package tocsin.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.Vault;

/** SQL of the addresses people gave; of a code only its print under the vault's key is kept. */
@Repository
class ContactStore {
    private static final String SELECT = """
            select person_id, medium, address, verified_at, asked_address, code_print, code_expires_at, code_tries
            from channels.contact
            """;

    private final JdbcClient sql;
    private final Vault vault;

    ContactStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The address of a person that a code has proved. */
    Optional<String> verified(UUID person, Medium medium) {
        return sql.sql("""
                select address from channels.contact
                where person_id = :person and medium = :medium and verified_at is not null
                """)
                .param("person", person)
                .param("medium", medium.name())
                .query(String.class)
                .optional();
    }

    Optional<Contact> lock(UUID person, Medium medium) {
        return sql.sql(SELECT + "where person_id = :person and medium = :medium for update")
                .param("person", person)
                .param("medium", medium.name())
                .query((row, n) -> contact(row))
                .optional();
    }

    /** What somebody has given, by medium. */
    List<Contact> of(UUID person) {
        return sql.sql(SELECT + "where person_id = :person order by medium")
                .param("person", person)
                .query((row, n) -> contact(row))
                .list();
    }

    /** Notes that a code was made for an address; a verified one goes on being used until the new one is proved. */
    void ask(UUID person, Medium medium, String address, String code, Instant expiresAt) {
        sql.sql("""
                insert into channels.contact (person_id, medium, asked_address, code_print, code_expires_at)
                values (:person, :medium, :address, :print, :expiresAt)
                on conflict (person_id, medium) do update set asked_address = excluded.asked_address,
                    code_print = excluded.code_print, code_expires_at = excluded.code_expires_at, code_tries = 0
                """)
                .param("person", person)
                .param("medium", medium.name())
                .param("address", address)
                .param("print", print(person, medium, code))
                .param("expiresAt", DeliveryStore.utc(expiresAt))
                .update();
    }

    byte[] print(UUID person, Medium medium, String code) {
        return vault.print(code, "channels.contact/" + person + "/" + medium);
    }

    void tried(UUID person, Medium medium) {
        sql.sql("""
                update channels.contact set code_tries = code_tries + 1 where person_id = :person and medium = :medium
                """).param("person", person).param("medium", medium.name()).update();
    }

    void verify(UUID person, Medium medium, Instant at) {
        sql.sql("""
                update channels.contact
                set address = asked_address, verified_at = :at, asked_address = null, code_print = null,
                    code_expires_at = null, code_tries = 0
                where person_id = :person and medium = :medium
                """)
                .param("at", DeliveryStore.utc(at))
                .param("person", person)
                .param("medium", medium.name())
                .update();
    }

    /** Blanks what was known; true when there was something. */
    boolean withdraw(UUID person, Medium medium) {
        return sql.sql("delete from channels.contact where person_id = :person and medium = :medium")
                        .param("person", person)
                        .param("medium", medium.name())
                        .update()
                > 0;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("person_id", UUID.class),
                Medium.valueOf(row.getString("medium")),
                row.getString("address"),
                instant(row.getObject("verified_at", OffsetDateTime.class)),
                row.getString("asked_address"),
                row.getBytes("code_print"),
                instant(row.getObject("code_expires_at", OffsetDateTime.class)),
                row.getInt("code_tries"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
