package tocsin.database;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A database of one test's own, with all tables and no rows, made in milliseconds from a template.
 *
 * <p>Plain: {@code try (var database = TestDatabase.create()) { JdbcClient.create(database.dataSource()) … }}.
 * With Spring: {@code @DynamicPropertySource static void database(DynamicPropertyRegistry registry) {
 * TestDatabase.create().register(registry); }}.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final DatabaseAddress address;

    private TestDatabase(String name, DatabaseAddress address) {
        this.name = name;
        this.address = address;
    }

    /** A database that is migrated and empty. */
    public static TestDatabase create() {
        var name = nextName();
        return new TestDatabase(name, TestServer.get().copyTemplate(name));
    }

    /** A database without any table, for tests of migrations themselves. */
    public static TestDatabase bare() {
        var name = nextName();
        return new TestDatabase(name, TestServer.get().makeEmpty(name));
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Opens a new connection each time; no pool. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setURL(address.jdbcUrl());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    /** Points a Spring test's data source here. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", address::jdbcUrl);
        registry.add("spring.datasource.username", address::user);
        registry.add("spring.datasource.password", address::password);
    }

    /** Drops the database. Not needed at the end of a run: the whole server goes. */
    @Override
    public void close() {
        TestServer.get().drop(name);
    }

    private static String nextName() {
        return "test_" + COUNT.incrementAndGet();
    }
}
