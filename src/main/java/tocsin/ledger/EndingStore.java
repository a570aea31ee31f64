package tocsin.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what ends of imports and exports when their time is over. */
@Repository
class EndingStore {
    private static final String EXPORTS = " from ledger.export_job where stage = 'READY' and ready_at < :before";
    private static final String IMPORTS = """
             from ledger.import_job where changed_at < :before and ended_at is null and given_up_at is null
            and stage not in ('CHECKING', 'WRITING', 'TAKING_BACK', 'REINSTATING')
            """;

    private final JdbcClient sql;

    EndingStore(JdbcClient sql) {
        this.sql = sql;
    }

    long exports(Instant before) {
        return count("select count(*)" + EXPORTS, before);
    }

    long imports(Instant before) {
        return count("select count(*)" + IMPORTS, before);
    }

    private long count(String statement, Instant before) {
        return sql.sql(statement).param("before", utc(before)).query(Long.class).single();
    }

    /** Exports whose file is to go from now on. */
    List<UUID> endExports(Instant before, int most) {
        return sql.sql("update ledger.export_job set stage = 'ENDED', version = version + 1 where id in (select id"
                        + EXPORTS + " order by ready_at limit :most for update) returning id")
                .param("before", utc(before))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Imports whose file and cells are to go; what became of their rows is still told. */
    List<UUID> endImports(Instant before, int most, Instant now) {
        var ended = sql.sql("""
                        update ledger.import_job set ended_at = :now, good = 0, bad = 0, same = 0,
                            given_up_at = case when written = 0 and taken_back = 0 then :now end
                        where id in (select id
                        """ + IMPORTS + " order by changed_at limit :most for update) returning id")
                .param("before", utc(before))
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list();
        var ids = ended.toArray(UUID[]::new);
        sql.sql("delete from ledger.import_problem where import_id = any(:ids)")
                .param("ids", ids)
                .update();
        sql.sql("delete from ledger.import_row where import_id = any(:ids) and state not in ('WRITTEN', 'TAKEN_BACK')")
                .param("ids", ids)
                .update();
        sql.sql("""
                update ledger.import_row set cells = '{}', marks = null, corrected = null, identity = null, content = null
                where import_id = any(:ids)
                """).param("ids", ids).update();
        return ended;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
