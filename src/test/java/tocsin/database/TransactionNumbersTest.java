package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database made from a dump numbers its transactions anew; what is written there must still stand behind what came along. */
class TransactionNumbersTest {

    @Test
    void whatIsWrittenAfterADumpStandsBehindWhatCameAlong() {
        try (var database = TestDatabase.create()) {
            var sql = JdbcClient.create(database.dataSource());
            cameAlong(sql, 20_000);
            DatabaseMigration.migrate(database.address());
            assertThat(sql.sql("select pg_current_xact_id() > max(xid) from foundation.journal")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void numbersTooFarApartAreRefusedInBothLanguages() {
        try (var database = TestDatabase.create()) {
            cameAlong(JdbcClient.create(database.dataSource()), 2 * TransactionNumbers.MOST);
            assertThatThrownBy(() -> DatabaseMigration.migrate(database.address()))
                    .isInstanceOf(DatabaseRefusal.class)
                    .hasMessageContaining("由转储导入")
                    .hasMessageContaining("was made from a dump");
        }
    }

    private static void cameAlong(JdbcClient sql, long ahead) {
        sql.sql("""
                insert into foundation.journal (xid, at, by_id, kind, subject, area, body, digest)
                select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + :ahead)::text::xid8, now(), gen_random_uuid(),
                    'kennels.Barked', gen_random_uuid(), '1.', '{}', ''
                """).param("ahead", ahead).update();
    }
}
