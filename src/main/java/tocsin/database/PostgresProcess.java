package tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A server process that we started and must stop. */
final class PostgresProcess {

    private static final long LARGEST_LOG_BYTES = 10L << 20;
    private static final int STOP_SECONDS = 30;

    private final Process process;

    private PostgresProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the server. The system ends it when the <em>thread</em> that started it ends, so that thread waits beside
     * it until it is gone.
     */
    static PostgresProcess start(List<String> command, Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.delete(log);
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(Path.of("/").toFile());
        cleanse(builder);
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                var process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException failure) {
                started.completeExceptionally(failure);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return new PostgresProcess(started.get());
        } catch (ExecutionException failure) {
            throw new IOException("postgres did not start", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while postgres started", interrupted);
        }
    }

    /** A person's PG… variables and locale must not reach our server. */
    static void cleanse(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
    }

    long pid() {
        return process.pid();
    }

    /** Does something when it ends, however that comes. */
    void whenEnded(Runnable then) {
        process.onExit().thenRun(then);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Stops at once but cleanly: open transactions are rolled back, the last checkpoint is written. */
    void stop() throws IOException {
        if (!process.isAlive()) {
            return;
        }
        try {
            // SIGINT is PostgreSQL's fast stop; Process.destroy would send SIGTERM, which waits for every client.
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .waitFor();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
