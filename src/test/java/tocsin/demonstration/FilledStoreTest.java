package tocsin.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.TestDatabase;

/** What is left out while the county fills is there again afterwards, as it was. */
class FilledStoreTest {
    @Test
    void indexesLeftOutAreMadeAgainAsTheyWere() {
        try (var database = TestDatabase.create()) {
            var sql = JdbcClient.create(database.dataSource());
            var store =
                    new FilledStore(sql, new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
            var before = indexes(sql);
            var leftOut = store.leaveOutIndexes();
            assertThat(leftOut).isNotEmpty();
            assertThat(indexes(sql)).hasSize(before.size() - leftOut.size());
            leftOut.forEach(store::makeIndex);
            assertThat(indexes(sql)).isEqualTo(before);
        }
    }

    @Test
    void whatIsRefusedWithinADayLeavesTheDayAsItWas() {
        try (var database = TestDatabase.create()) {
            var source = database.dataSource();
            var sql = JdbcClient.create(source);
            var store = new FilledStore(sql, new TransactionTemplate(new JdbcTransactionManager(source)));
            sql.sql("create table act (what text)").update();
            store.inOneGo(() -> {
                write(sql, "the morning");
                assertThatThrownBy(() -> store.refusably(() -> {
                            write(sql, "refused");
                            throw new IllegalStateException("no");
                        }))
                        .hasMessage("no");
                store.refusably(() -> write(sql, "taken"));
            });
            assertThat(sql.sql("select what from act").query(String.class).list())
                    .containsExactlyInAnyOrder("the morning", "taken");
        }
    }

    private static void write(JdbcClient sql, String what) {
        sql.sql("insert into act values (:what)").param("what", what).update();
    }

    private static List<String> indexes(JdbcClient sql) {
        return sql.sql("select indexdef from pg_indexes where schemaname not like 'pg%' order by schemaname, indexname")
                .query(String.class)
                .list();
    }
}
