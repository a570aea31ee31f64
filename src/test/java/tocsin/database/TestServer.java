package tocsin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The one embedded server of a test run: in the build folder, gone with it, safe against nothing. */
final class TestServer {

    private static final String TEMPLATE = "tocsin_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path BUILD = Path.of("target").toAbsolutePath();

    private final EmbeddedPostgres server;

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on first use and brings the template to the newest tables. */
    static TestServer get() {
        return Holder.SERVER;
    }

    /** A copy of the template under this name. */
    DatabaseAddress copyTemplate(String name) {
        execute("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return addressOf(name);
    }

    /** An empty database under this name. */
    DatabaseAddress makeEmpty(String name) {
        execute("create database " + name);
        return addressOf(name);
    }

    void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    /** Shared by all servers of all runs, unless the build folder cannot be entered by the server's account. */
    static Path binariesFor(DataFolder folder) {
        return folder.path().startsWith(BUILD) ? BUILD.resolve("test-binaries") : folder.binaries();
    }

    /** A server with lasting settings on a folder of the test's own. */
    static EmbeddedPostgres open(DataFolder folder) throws IOException {
        return EmbeddedPostgres.open(folder, binariesFor(folder), ServerSettings.lasting(folder.path()));
    }

    /** A fresh folder in the build folder, as root one that the server's account can reach. */
    static DataFolder folder(String name) {
        return DataFolder.open(
                BUILD.resolve(name + "-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet()),
                Path.of(System.getProperty("java.io.tmpdir")),
                elsewhere -> {});
    }

    private static TestServer start() {
        var folder = folder("test-database");
        var server = EmbeddedPostgres.open(folder, binariesFor(folder), ServerSettings.passing());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            remove(folder);
        }));
        var started = new TestServer(server);
        started.execute("create database " + TEMPLATE);
        DatabaseMigration.migrate(started.addressOf(TEMPLATE));
        return started;
    }

    static void remove(DataFolder folder) {
        try {
            FolderTree.delete(folder.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DatabaseAddress addressOf(String name) {
        var main = server.address();
        var url = main.jdbcUrl();
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + name, main.user(), main.password());
    }

    private void execute(String sql) {
        var main = server.address();
        try (var connection = DriverManager.getConnection(main.jdbcUrl(), main.user(), main.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }
}
