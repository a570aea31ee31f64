package tocsin.demonstration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the mark that says the county is whole. */
@Repository
class FilledStore {
    private final JdbcClient sql;

    FilledStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isFilled() {
        return sql.sql("select count(*) from demonstration.filled")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void fill(Instant until) {
        sql.sql("insert into demonstration.filled (until_at) values (:until)")
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .update();
    }
}
