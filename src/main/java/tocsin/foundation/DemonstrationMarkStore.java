package tocsin.foundation;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the demonstration mark. */
@Repository
class DemonstrationMarkStore {
    private final JdbcClient sql;

    DemonstrationMarkStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isSet() {
        return sql.sql("select exists (select from foundation.setting where name = 'demonstration')")
                .query(Boolean.class)
                .single();
    }

    void set(Instant until) {
        sql.sql(
                        "insert into foundation.setting (name, value) values ('demonstration', :until) on conflict (name) do nothing")
                .param("until", until.toString())
                .update();
    }
}
