package tocsin.figures;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.TestDatabase;
import tocsin.foundation.Followers;
import tocsin.foundation.Journal;

/** One application on a database, with nothing but the footing, the figures and a record type that exists only as data. */
final class FiguresNode implements AutoCloseable {
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool;
    final DeclaredType type = DeclaredType.extinguishers();
    final Saboteur saboteur = new Saboteur();
    final DeclaredRecords records;

    /** @param batch facts a follower takes at once */
    FiguresNode(TestDatabase database, int batch) {
        pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(6);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("tocsin.figures.batch", batch)));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(JdbcTemplate.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(DeclaredFigures.class, () -> new DeclaredFigures(type, sql()));
        context.registerBean(Saboteur.class, () -> saboteur);
        context.register(Transactions.class);
        context.scan("tocsin.foundation", "tocsin.figures");
        DeclaredRecords.createTable(JdbcClient.create(database.dataSource()));
        context.refresh();
        followers().stop();
        saboteur.sees(this, database);
        records = new DeclaredRecords(type.kind(), sql(), get(Journal.class));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient sql() {
        return get(JdbcClient.class);
    }

    Followers followers() {
        return get(Followers.class);
    }

    Figures figures() {
        return get(Figures.class);
    }

    /** Does something in a transaction of its own, also inside another one. */
    void inTransaction(boolean commit, Runnable work) {
        var own = new TransactionTemplate(get(PlatformTransactionManager.class));
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(begun -> {
            work.run();
            if (!commit) {
                begun.setRollbackOnly();
            }
        });
    }

    /** Sums months into the nodes' own cells as if this were the day, and says whether all are summed. */
    boolean sumMonths(LocalDate day) {
        var store = get(OwnSumStore.class);
        var before = day.withDayOfMonth(1);
        return store.endingBefore(before, 1_000).stream()
                .allMatch(each -> followers().whileResting(FigureFollower.NAME, () -> store.extend(each, before)));
    }

    /** Recounts; the first difference or {@code null}. */
    @Nullable
    String difference() {
        var first = new AtomicReference<@Nullable String>();
        get(VerifyFigures.class)
                .run(difference -> first.compareAndSet(null, difference.told().en()));
        return first.get();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
