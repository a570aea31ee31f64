package tocsin.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user starts it. */
record RunningProgram(Process process, Path output) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static RunningProgram start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for seconds: half the processor time of a start goes into code that is compiled again for
                // later.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dtocsin.home=" + folder,
                "tocsin.Tocsin"));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(folder, "program", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // With it Java says a line of its own before the program says anything.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return new RunningProgram(builder.start(), output);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the program has said this. */
    void waitUntilSaid(String words) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L; !said().contains(words); ) {
            if (System.nanoTime() > end) {
                throw new IOException("never said “" + words + "”: " + said());
            }
            Thread.sleep(50);
        }
    }

    /** Waits until the program ends by itself. */
    int exitCode() throws InterruptedException {
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    void waitUntilReady(int port) throws IOException, InterruptedException {
        waitUntilReady(CLIENT, "http://127.0.0.1:" + port);
    }

    void waitUntilReady(HttpClient client, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        for (long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L; System.nanoTime() < end; ) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
            if (!process.isAlive()) {
                throw new IOException(said());
            }
        }
        throw new IOException("not ready: " + said());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
