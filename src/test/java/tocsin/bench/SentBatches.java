package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Batches of hazards sent over two connections, each as soon as the one before it was answered. */
final class SentBatches {
    /** Hazards in a batch. */
    static final int LINES = 1_000;

    /** Connections they go over. */
    static final int CONNECTIONS = 2;

    private SentBatches() {}

    /** Sends everything; gives how many lines were answered with 200. */
    static long send(BenchCounty county, String cookie, Queue<String> batches) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var senders = new ArrayList<Callable<Long>>();
            for (int each = 0; each < CONNECTIONS; each++) {
                senders.add(() -> {
                    long done = 0;
                    for (var batch = batches.poll(); batch != null; batch = batches.poll()) {
                        done += post(county, cookie, batch);
                    }
                    return done;
                });
            }
            long done = 0;
            for (var sender : threads.invokeAll(senders)) {
                done += sender.get();
            }
            return done;
        }
    }

    private static long post(BenchCounty county, String cookie, String batch) throws IOException, InterruptedException {
        var answer = county.client()
                .send(
                        HttpRequest.newBuilder(URI.create(county.address() + "/api/batches"))
                                .header("Content-Type", "application/x-ndjson")
                                .header("X-Tocsin", "1")
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString(batch, StandardCharsets.UTF_8))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + answer.body().collect(Collectors.joining("\n")));
        }
        return answer.body().filter(line -> line.contains("\"status\":200")).count();
    }
}
