package tocsin.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the runs. */
@Repository
class RetentionStore {
    private final JdbcClient sql;

    RetentionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the last run did with a kind. */
    record Run(Instant at, long ended, @Nullable String failure) {}

    void insert(UUID id, String kind, Instant at, Instant before, long ended, @Nullable String failure) {
        sql.sql("""
                insert into retention.run (id, kind, at, before, ended, failure)
                values (:id, :kind, :at, :before, :ended, :failure)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("at", utc(at))
                .param("before", utc(before))
                .param("ended", ended)
                .param("failure", failure)
                .update();
    }

    /** The last run of every kind. */
    Map<String, Run> last() {
        var last = new HashMap<String, Run>();
        sql.sql("select distinct on (kind) kind, at, ended, failure from retention.run order by kind, at desc, id desc")
                .query((RowCallbackHandler) row -> last.put(
                        row.getString("kind"),
                        new Run(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getLong("ended"),
                                row.getString("failure"))));
        return last;
    }

    /** When anything was last run. */
    Optional<Instant> lastAt() {
        return sql.sql("select max(at) as at from retention.run")
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
