package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.TestDatabase;

/** A connection that is cut anywhere within a step is trouble of the database, whatever the pool and the transaction make of it. */
class ConnectionLostTest {
    private static TestDatabase database;
    private static HikariDataSource pool;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.address().jdbcUrl());
        pool.setUsername(database.address().user());
        pool.setPassword(database.address().password());
    }

    @AfterAll
    static void close() {
        pool.close();
        database.close();
    }

    @Test
    void cutBeforeAStatement() {
        assertThat(told((sql, cut) -> {
                    cut.run();
                    sql.sql("select 1").query(Integer.class).single();
                }))
                .contains(FoundationProblem.DATABASE_AWAY);
    }

    @Test
    void cutBeforeTheCommit() {
        assertThat(told((sql, cut) -> {
                    sql.sql("create temporary table seen (n int)").update();
                    cut.run();
                }))
                .contains(FoundationProblem.DATABASE_AWAY);
    }

    @Test
    void cutAndASecondStatementAfterTheFirstWasRefused() {
        assertThat(told((sql, cut) -> {
                    cut.run();
                    assertThat(catchThrowable(() ->
                                    sql.sql("select 1").query(Integer.class).single()))
                            .isNotNull();
                    sql.sql("select 2").query(Integer.class).single();
                }))
                .contains(FoundationProblem.DATABASE_AWAY);
    }

    @Test
    void cutWhileRowsAreRead() {
        assertThat(told((sql, cut) -> sql.sql("select n from generate_series(1, 100000) n")
                        .withFetchSize(10)
                        .query(row -> {
                            if (row.getInt(1) == 5) {
                                cut.run();
                            }
                        })))
                .contains(FoundationProblem.DATABASE_AWAY);
    }

    private static Optional<FoundationProblem> told(BiConsumer<JdbcClient, Runnable> step) {
        var failure = catchThrowable(() -> new TransactionTemplate(new JdbcTransactionManager(pool))
                .executeWithoutResult(begun -> {
                    var sql = JdbcClient.create(pool);
                    int backend = sql.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    step.accept(sql, () -> cut(database.dataSource(), backend));
                }));
        return StorageTrouble.of(failure);
    }

    private static void cut(DataSource other, int backend) {
        JdbcClient.create(other)
                .sql("select pg_terminate_backend(:backend, 5000)")
                .param("backend", backend)
                .query(Boolean.class)
                .single();
    }
}
