package tocsin.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From the command to the first page: the program as users start it, with its database, on a county of a million hazards, beside an empty
 * web application on the same JDK with the jars of the web starter alone.
 */
final class StartBench {
    private static final int USUAL_ROWS = 1_000_000;
    private static final int PATIENCE_SECONDS = 120;
    private static final String OURS = "start on the county";
    private static final String EMPTY = "empty web application";

    /** What the web starter brings, and no more. */
    private static final Pattern WEB_STARTER = Pattern.compile(
            "spring-boot(-starter(-webmvc|-tomcat|-jackson|-logging)?(-runtime)?|-autoconfigure|-webmvc|-servlet|-web-server|-tomcat|-jackson"
                    + "|-http-converter)?-[0-9].*|spring-(core|beans|context|aop|expression|web|webmvc|jcl)-[0-9].*|tomcat-embed-.*"
                    + "|jackson-.*|slf4j-api-.*|logback-.*|log4j-.*|jul-to-slf4j-.*|jakarta.annotation-api-.*"
                    + "|micrometer-(commons|observation)-.*|snakeyaml-.*|jspecify-.*|commons-logging-.*");

    private final HttpClient client = HttpClient.newHttpClient();

    private StartBench() {}

    static void run(BenchOptions options) throws Exception {
        MillionHazards.open("million", options.rowsOr(USUAL_ROWS), options.seed())
                .close();
        var bench = new StartBench();
        var taken = InterleavedRounds.run(
                options.rounds(),
                List.of(new Side(OURS, round -> bench.program()), new Side(EMPTY, round -> bench.empty())));
        System.out.println("seconds: " + taken.of(OURS) + " beside " + taken.of(EMPTY));
        System.out.println("time beside an empty web application: " + taken.speed(EMPTY, OURS));
    }

    private double program() throws Exception {
        long begun = System.nanoTime();
        try (var county = BenchCounty.open("million")) {
            if (!answers(county.port())) {
                throw new IllegalStateException("ready, and yet without a page");
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private double empty() throws Exception {
        int port = freePort();
        var home = Path.of(System.getProperty("tocsin.home", "."));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                webStarter(),
                EmptyWebApplication.class.getName(),
                "--server.port=" + port,
                "--spring.config.location=optional:classpath:/none/");
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(".data/bench/empty.log").toFile())
                .start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IllegalStateException("the empty web application did not start");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The class of the empty application lies among the tests; nothing else there is scanned. */
    private static String webStarter() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("test-classes")
                        || WEB_STARTER.matcher(new File(entry).getName()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean answers(int port) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
