package tocsin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.DataFolder;
import tocsin.database.DatabaseAddress;
import tocsin.database.DatabaseMigration;
import tocsin.database.EmbeddedPostgres;
import tocsin.proof.ExportEvidence;

/** The journal and its sealer as the program runs them, on the embedded server as it is set for an installation, without any other room. */
final class JournalRoom implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();
    private final EmbeddedPostgres server;

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private JournalRoom(EmbeddedPostgres server, Path keys) {
        this.server = server;
        pool.setJdbcUrl(server.address().jdbcUrl());
        pool.setUsername(server.address().user());
        pool.setPassword(server.address().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of("TOCSIN_JOURNAL_KEYS", keys.toString())));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(JdbcTemplate.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.register(Transactions.class);
        // What hands evidence over needs the rooms of files and papers, which are not here.
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AssignableTypeFilter(ExportEvidence.class));
        scanner.scan("tocsin.foundation", "tocsin.proof");
        context.refresh();
    }

    /** Opens it on a folder of the benches, with all tables. */
    static JournalRoom open(String name) {
        var folder = DataFolder.open(
                Path.of(System.getProperty("tocsin.home", "."), ".data", "bench", name), System.out::println);
        var server = EmbeddedPostgres.open(folder);
        DatabaseMigration.migrate(server.address());
        return new JournalRoom(server, folder.path().resolve("journal-keys"));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(begun -> work.run());
    }

    /** A connection of its own, beside the pool; it sends a batch of inserts as few statements. */
    Connection database() throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(
                address.jdbcUrl() + "?reWriteBatchedInserts=true", address.user(), address.password());
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        server.close();
    }
}
