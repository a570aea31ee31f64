package tocsin.demonstration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** SQL of the mark that says the county is whole. */
@Repository
class FilledStore {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    FilledStore(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
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

    /** Runs a day of the story in one transaction that need not wait for the disk: a filling that breaks off is begun anew from nothing. */
    void inOneGo(Runnable day) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local synchronous_commit = off").update();
            day.run();
        });
    }

    /** Lets the database learn roughly how large its tables have become; it learns more by itself later. */
    void learnSizes() {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local default_statistics_target = 10").update();
            sql.sql("analyze").update();
        });
    }
}
