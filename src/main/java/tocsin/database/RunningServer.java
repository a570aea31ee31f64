package tocsin.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of a data folder that this process runs: started again, at the same port, should it end unasked. */
final class RunningServer {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    /** What is left of a killed server holds its memory for a moment. */
    private static final int ATTEMPTS = 10;

    private static final long PAUSE_NANOS = 1_000_000_000L;
    private static final long LONG_PAUSE_NANOS = 5_000_000_000L;

    private final ServerFiles files;
    private final PostgresBinaries binaries;
    private final int port;
    private volatile boolean stopping;
    private PostgresProcess process;

    RunningServer(ServerFiles files, PostgresBinaries binaries, int port, PostgresProcess process) {
        this.files = files;
        this.binaries = binaries;
        this.port = port;
        this.process = process;
    }

    /**
     * Watches the server from now on.
     *
     * @param lost is told when it could not be started again for a while; trying goes on
     */
    synchronized void keepRunning(Consumer<DatabaseRefusal> lost) {
        process.whenEnded(() -> {
            if (!stopping) {
                Thread.ofPlatform().daemon().name("postgres again").start(() -> revive(lost));
            }
        });
    }

    /** However long it takes: a full disk is given room, and whoever waits is told meanwhile. */
    private void revive(Consumer<DatabaseRefusal> lost) {
        for (int attempt = 1; !stopping; attempt++) {
            if (startAgain()) {
                LOG.warn("the embedded database ended unasked and was started again");
                keepRunning(lost);
                return;
            }
            if (attempt == ATTEMPTS) {
                lost.accept(EmbeddedPostgres.silent(files));
            }
            LockSupport.parkNanos(attempt < ATTEMPTS ? PAUSE_NANOS : LONG_PAUSE_NANOS);
        }
    }

    private synchronized boolean startAgain() {
        try (var channel =
                        FileChannel.open(files.folder().lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (stopping || files.runningServer().isPresent()) {
                return false;
            }
            var next = PostgresProcess.start(
                    files.serverCommand(binaries, port), files.folder().log());
            if (EmbeddedPostgres.waitUntilReady(files, next, port)) {
                process = next;
                return true;
            }
            next.stop();
            return false;
        } catch (IOException failure) {
            LOG.warn("the embedded database could not be started again: {}", failure.getMessage());
            return false;
        }
    }

    void stop() throws IOException {
        stopping = true;
        synchronized (this) {
            process.stop();
        }
    }
}
