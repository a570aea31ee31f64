package tocsin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server that comes with Tocsin. It listens on the loopback address only, asks everybody for the
 * password of its data folder, and stops when the process that started it ends, however that ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String DATABASE = "tocsin";
    static final String USER = "tocsin";

    private static final int START_SECONDS = 60;
    private static final int PORT_ATTEMPTS = 5;
    private static final long POLL_NANOS = 10_000_000;

    private final DatabaseAddress address;
    private final @Nullable RunningServer server;

    private EmbeddedPostgres(DatabaseAddress address, @Nullable RunningServer server) {
        this.address = address;
        this.server = server;
    }

    /**
     * Starts the server of a data folder, making its database first when there is none, or joins the one that another
     * process already runs on the same folder.
     *
     * @throws DatabaseRefusal when the folder belongs to another PostgreSQL or another user, or nothing answers
     */
    public static EmbeddedPostgres open(DataFolder folder) {
        try {
            return open(folder, folder.binaries(), ServerSettings.lasting(folder.path()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static EmbeddedPostgres open(DataFolder folder, Path binariesCache, ServerSettings settings) {
        try (var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var files = new ServerFiles(folder, binariesCache, ServerAccount.of(folder.server()), settings);
            var running = files.runningServer();
            return running.isPresent() ? join(files, running.getAsInt()) : start(files, files.prepare());
        } catch (AccessDeniedException denied) {
            throw ServerFiles.belongsToAnother(folder, denied);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the database of this data folder answers. */
    public DatabaseAddress address() {
        return address;
    }

    /** Whether this process runs the server; if not, it joined one and leaves it running. */
    public boolean isOurs() {
        return server != null;
    }

    /**
     * From now on starts the server again, at the same address, whenever it ends unasked. Nothing when another process runs it.
     *
     * @param lost is told, in both languages, when that does not succeed for a while
     */
    public void keepRunning(Consumer<DatabaseRefusal> lost) {
        if (server != null) {
            server.keepRunning(lost);
        }
    }

    /** Stops the server if this process started it: at once, and cleanly. */
    @Override
    public void close() {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedPostgres join(ServerFiles files, int port) throws IOException {
        var address = address(files, port);
        for (long end = deadline(); System.nanoTime() < end; LockSupport.parkNanos(POLL_NANOS)) {
            if (answers(files, port)) {
                return new EmbeddedPostgres(address, null);
            }
        }
        throw silent(files);
    }

    private static EmbeddedPostgres start(ServerFiles files, PostgresBinaries binaries) throws IOException {
        int port = files.rememberedPort().orElse(freePort());
        for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
            var process = PostgresProcess.start(
                    files.serverCommand(binaries, port), files.folder().log());
            if (waitUntilReady(files, process, port)) {
                files.rememberPort(port);
                makeDatabase(files, port);
                return new EmbeddedPostgres(address(files, port), new RunningServer(files, binaries, port, process));
            }
            process.stop();
            port = freePort();
        }
        throw silent(files);
    }

    /** Ready when the server itself says so in its own folder and answers there; false when it ended instead. */
    static boolean waitUntilReady(ServerFiles files, PostgresProcess process, int port) throws IOException {
        for (long end = deadline(); System.nanoTime() < end; LockSupport.parkNanos(POLL_NANOS)) {
            if (files.isReady(process.pid()) && answers(files, port)) {
                return true;
            }
            if (!process.isRunning()) {
                return false;
            }
        }
        return false;
    }

    private static boolean answers(ServerFiles files, int port) throws IOException {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), USER, files.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(files.folder().server());
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void makeDatabase(ServerFiles files, int port) throws IOException {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), USER, files.password());
                var statement = connection.createStatement()) {
            if (files.folder().isHalfFilled()) {
                statement.execute("drop database if exists " + DATABASE + " with (force)");
                files.folder().endFilling();
            }
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException failure) {
            throw new IOException("the database could not be made", failure);
        }
    }

    private static DatabaseAddress address(ServerFiles files, int port) throws IOException {
        return new DatabaseAddress(url(port, DATABASE), USER, files.password());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long deadline() {
        return System.nanoTime() + START_SECONDS * 1_000_000_000L;
    }

    static DatabaseRefusal silent(ServerFiles files) {
        var log = files.folder().log();
        return new DatabaseRefusal(
                "内置数据库没有启动，原因见 " + log + " 末尾。",
                "The embedded database did not start; the end of " + log + " says why.");
    }
}
