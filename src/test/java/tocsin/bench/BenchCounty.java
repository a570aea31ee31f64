package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tocsin.foundation.CanonicalJson;

/** The demonstration county, served by the program as users start it, with its database beside it. */
final class BenchCounty implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("tocsin.home", "."));
    private static final int START_SECONDS = 600;

    private final Path data;
    private final int port;
    private final Process program;
    private final HttpClient client = HttpClient.newHttpClient();

    private BenchCounty(Path data, int port, Process program) {
        this.data = data;
        this.port = port;
        this.program = program;
    }

    /** Starts the program on a folder, filling the county first when the folder is empty. */
    static BenchCounty open(String name) throws IOException {
        return open(name, "");
    }

    /**
     * Likewise, with a bound to the program's memory. A county is filled without it: filling is no work of an installation.
     *
     * @param heap as Java's {@code -Xmx} takes it; what the machine allows when empty
     */
    static BenchCounty open(String name, String heap) throws IOException {
        var data = HOME.resolve(".data").resolve("bench").resolve(name);
        if (!heap.isEmpty() && !Files.exists(data.resolve("accounts.json"))) {
            open(name, "").close();
        }
        Files.createDirectories(data.getParent());
        int port = freePort();
        var command = new ArrayList<>(List.of(
                HOME.resolve("tocsin").toString(), "demo", "--port", String.valueOf(port), "--data", data.toString()));
        if (name.equals("small")) {
            command.add("--small");
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (!heap.isEmpty()) {
            builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx" + heap);
        }
        builder.redirectOutput(data.resolveSibling(name + ".log").toFile());
        var county = new BenchCounty(data, port, builder.start());
        county.waitUntilReady();
        return county;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilReady() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end && program.isAlive()) {
            try {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not even a door
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            // Whoever asks without a pause takes a processor from the program that starts.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IOException("the program did not start; see the log beside " + data);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    HttpClient client() {
        return client;
    }

    /** The password of an account of the demonstration. */
    String password(String account) throws IOException {
        for (var each : CanonicalJson.read(Files.readString(data.resolve("accounts.json")))) {
            if (each.path("account").asString("").equals(account)) {
                return each.path("password").asString();
            }
        }
        throw new IOException("the demonstration has no account " + account);
    }

    /** What a signed-in account sends along. */
    String cookie(String account) throws IOException, InterruptedException {
        var body = "{\"account\":\"" + account + "\",\"password\":\"" + password(account) + "\"}";
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address() + "/api/session"))
                        .header("Content-Type", "application/json")
                        .header("X-Tocsin", "1")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var set = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException(account + " cannot sign in: " + answer.body()));
        return set.substring(0, set.indexOf(';'));
    }

    /** A connection of its own to the county's database. */
    Connection database() throws IOException, SQLException {
        var address = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(data.resolve("postgres.port")).strip() + "/tocsin";
        return DriverManager.getConnection(
                address,
                "tocsin",
                Files.readString(data.resolve("postgres.password")).strip());
    }

    /** Processor seconds of the program so far, without its database. */
    double programSeconds() throws IOException {
        return ProcessorTime.seconds(program.pid()) - databaseSeconds();
    }

    /** Processor seconds of the database so far. */
    double databaseSeconds() throws IOException {
        return ProcessorTime.seconds(databaseProcess());
    }

    private long databaseProcess() throws IOException {
        try (var lines = Files.lines(data.resolve("postgres").resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    long databasePort() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("postgres.port")).strip());
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres.password")).strip();
    }

    /** Runs another command of the program on this county and gives what it said; how it ended goes last. */
    String command(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(HOME.resolve("tocsin").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }

    /** Ends the program at once, as a power cut would; its database ends with it. */
    void kill() throws IOException, InterruptedException {
        var database = ProcessHandle.of(databaseProcess());
        program.destroyForcibly().waitFor();
        if (database.isPresent()) {
            database.get().onExit().join();
        }
    }

    @Override
    public void close() {
        program.destroy();
        try {
            if (!program.waitFor(30, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
