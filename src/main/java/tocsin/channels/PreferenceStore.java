package tocsin.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what people chose. */
@Repository
class PreferenceStore {
    private static final String SELECT = """
            select person_id, mail, sms, digest, language, quiet_from, quiet_until, version from channels.preference
            """;

    private final JdbcClient sql;

    PreferenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    Preference get(UUID person) {
        return sql.sql(SELECT + "where person_id = :person")
                .param("person", person)
                .query((row, n) -> preference(row))
                .optional()
                .orElseGet(() -> Preference.of(person));
    }

    /** What those of the given people chose who want a medium and have a verified address for it. */
    List<Preference> reachable(Medium medium, Collection<UUID> people) {
        return sql
                .sql(SELECT + """
                where person_id in (select c.person_id from channels.contact c
                                    where c.medium = :medium and c.verified_at is not null and c.person_id = any(:people))
                """)
                .param("medium", medium.name())
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> preference(row))
                .list()
                .stream()
                .filter(preference -> preference.wants(medium))
                .toList();
    }

    UUID save(Preference preference) {
        return sql.sql("""
                insert into channels.preference (person_id, mail, sms, digest, language, quiet_from, quiet_until, version)
                values (:person, :mail, :sms, :digest, :language, :from, :until, :version)
                on conflict (person_id) do update set mail = excluded.mail, sms = excluded.sms, digest = excluded.digest,
                    language = excluded.language, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                    version = excluded.version
                returning salt
                """)
                .param("person", preference.person())
                .param("mail", preference.mail())
                .param("sms", preference.sms())
                .param("digest", preference.digest())
                .param("language", preference.language())
                .param("from", preference.quiet().from(), java.sql.Types.TIME)
                .param("until", preference.quiet().until(), java.sql.Types.TIME)
                .param("version", preference.version())
                .query(UUID.class)
                .single();
    }

    private static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                row.getObject("person_id", UUID.class),
                row.getBoolean("mail"),
                row.getBoolean("sms"),
                row.getBoolean("digest"),
                row.getString("language"),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)),
                row.getInt("version"));
    }
}
