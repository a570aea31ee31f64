package tocsin.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of how far somebody has read. */
@Repository
class SeenStore {
    private final JdbcClient sql;

    SeenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A position of the journal and when it was said to be read. */
    record Seen(long position, Instant at) {}

    @Nullable
    Seen find(UUID person) {
        return sql.sql("select position, at from notices.seen where person_id = :person")
                .param("person", person)
                .query((row, n) -> new Seen(
                        row.getLong("position"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    /** Moves forward only: a late answer of another window never brings back what was read. */
    void save(UUID person, long position, Instant at) {
        sql.sql("""
                insert into notices.seen (person_id, position, at) values (:person, :position, :at)
                on conflict (person_id) do update set position = excluded.position, at = excluded.at
                where notices.seen.position < excluded.position
                """)
                .param("person", person)
                .param("position", position)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
