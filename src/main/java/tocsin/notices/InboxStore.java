package tocsin.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** SQL of the inbox. */
@Repository
class InboxStore {
    private final JdbcClient sql;

    InboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a person is to be told of a fact. */
    record Letter(JournalEntry fact, UUID person, Text sentence, String url) {
        private String key() {
            return fact.position() + "/" + person;
        }

        Map<String, Object> row() {
            return Map.of(
                    "position", fact.position(),
                    "person_id", person,
                    "at", fact.at(),
                    "kind", fact.kind(),
                    "subject", fact.subject(),
                    "sentence_zh", sentence.zh(),
                    "sentence_en", sentence.en(),
                    "url", url);
        }
    }

    /** Delivers; what a person was told already is not told again. Gives those that are new. */
    List<Letter> insert(List<Letter> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        var fresh = sql.sql("""
                insert into notices.message (position, person_id, at, kind, subject, sentence_zh, sentence_en, url)
                select position, person_id, at, kind, subject, sentence_zh, sentence_en, url
                from json_populate_recordset(null::notices.message, :rows::json)
                on conflict (position, person_id) do nothing returning position, person_id
                """)
                .param(
                        "rows",
                        CanonicalJson.write(letters.stream().map(Letter::row).toList()))
                .query((row, n) -> row.getLong("position") + "/" + row.getString("person_id"))
                .set();
        return letters.stream().filter(letter -> fresh.remove(letter.key())).toList();
    }

    List<Message> list(UUID person, int limit) {
        return sql.sql("""
                select id, at, kind, sentence_zh, sentence_en, url, read_at is not null as read
                from notices.message where person_id = :person order by at desc, position desc limit :limit
                """)
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        Text.of(row.getString("sentence_zh"), row.getString("sentence_en")),
                        row.getString("url"),
                        row.getBoolean("read")))
                .list();
    }

    long unread(UUID person) {
        return sql.sql("select count(*) from notices.message where person_id = :person and read_at is null")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Marks what came until a moment as read; for everybody when no person is named. */
    void read(@Nullable UUID person, Instant until, Instant now) {
        sql.sql("""
                update notices.message set read_at = :now
                where (:person::uuid is null or person_id = :person) and at <= :until and read_at is null
                """)
                .param("now", utc(now))
                .param("until", utc(until))
                .param("person", person)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
