package tocsin.foundation;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.TestDatabase;

/** The room alone: one instance of the program on a database, with the followers a test gives it. They move only when told. */
final class FoundationRoom implements AutoCloseable {
    static final UUID SUBJECT = new UUID(7, 1);
    static final Actor CLERK = new Actor(
            new UUID(7, 2),
            "顾清",
            null,
            List.of(new Actor.Grant(
                    null, "县消安委办科员", java.util.Set.of(), new Scope.Part(new AreaPath("1."), new AreaPath("")))));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();

    /** A fact of a test: how many of what. */
    record Barked(int times) {}

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    FoundationRoom(TestDatabase database, Follower... followers) {
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(12);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(JdbcTemplate.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        for (var follower : followers) {
            context.registerBean(follower.name(), Follower.class, () -> follower);
        }
        context.register(Transactions.class);
        context.scan("tocsin.foundation");
        context.refresh();
        context.getBean(Followers.class).stop();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient sql() {
        return get(JdbcClient.class);
    }

    void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(begun -> work.run());
    }

    /** Records one fact of a kind in a transaction of its own. */
    void record(String kind) {
        inTransaction(() -> get(Journal.class).record(fact(kind), CLERK));
    }

    static Fact fact(String kind) {
        return new Fact(kind, SUBJECT, new AreaPath("1.2."), new Barked(3), new byte[32]);
    }

    /** The kinds in the journal, in the order they were written. */
    List<String> kinds() {
        return sql().sql("select kind from foundation.journal order by position")
                .query(String.class)
                .list();
    }

    /** Does some work in a transaction and leaves it open. */
    Open begin(Runnable work) {
        return new Open(this, work);
    }

    /** A transaction on a thread of its own. */
    static final class Open {
        private final CountDownLatch commit = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);
        private final CompletableFuture<Void> ended;

        private Open(FoundationRoom room, Runnable work) {
            ended = CompletableFuture.runAsync(
                    () -> room.inTransaction(() -> {
                        work.run();
                        done.countDown();
                        await(commit);
                    }),
                    Executors.newVirtualThreadPerTaskExecutor());
            await(done);
        }

        void commit() {
            commit.countDown();
            try {
                ended.get(10, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** Waits ten seconds at most. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing happened");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
