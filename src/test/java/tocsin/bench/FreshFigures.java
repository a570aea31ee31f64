package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** How long after its answer a fresh hazard is counted, while hazards come in below what the machine can take. */
final class FreshFigures {
    private static final String FINDER = "guqing";
    private static final int BATCHES = 150;
    private static final int LINES = 20;
    private static final long PAUSE = 200_000_000;

    private FreshFigures() {}

    /** Sends a hundred hazards a second for half a minute and looks at each one's figure row. */
    static void measure(BenchCounty county, Connection database, long seed) throws Exception {
        var lines = HazardLines.below("", seed + 1, database);
        var cookie = county.cookie(FINDER);
        Map<UUID, Long> answered = new ConcurrentHashMap<>();
        Map<UUID, Double> counted = new ConcurrentHashMap<>();
        var over = new AtomicBoolean();
        var watcher = Thread.ofPlatform().start(() -> watch(county, answered, counted, over));
        for (int batch = 0; batch < BATCHES; batch++) {
            long begun = System.nanoTime();
            var finds = lines.next(LINES);
            send(county, cookie, finds);
            long now = System.nanoTime();
            finds.forEach(find -> answered.put(find.id(), now));
            LockSupport.parkNanos(PAUSE - (System.nanoTime() - begun));
        }
        over.set(true);
        watcher.join();
        tell(counted.values());
    }

    private static void tell(Collection<Double> counted) {
        var lags = counted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (lags.length != BATCHES * LINES) {
            throw new IllegalStateException("of " + BATCHES * LINES + " hazards " + lags.length + " were counted");
        }
        System.out.printf(
                Locale.ROOT,
                "counted after its answer, %,d hazards at %d a second: median %.3f s, p95 %.3f s, the latest %.3f s%n",
                lags.length,
                LINES * 1_000_000_000L / PAUSE,
                Spread.at(lags, 0.5),
                Spread.at(lags, 0.95),
                lags[lags.length - 1]);
    }

    private static void send(BenchCounty county, String cookie, List<HazardLines.Find> finds)
            throws IOException, InterruptedException {
        var answer = county.client()
                .send(
                        HttpRequest.newBuilder(URI.create(county.address() + "/api/batches"))
                                .header("Content-Type", "application/x-ndjson")
                                .header("X-Tocsin", "1")
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString(finds.stream()
                                        .map(HazardLines.Find::line)
                                        .collect(Collectors.joining("\n"))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.body()
                        .lines()
                        .filter(line -> line.contains("\"status\":200"))
                        .count()
                != LINES) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static void watch(
            BenchCounty county, Map<UUID, Long> answered, Map<UUID, Double> counted, AtomicBoolean over) {
        try (var database = county.database();
                var look = database.prepareStatement(
                        "select subject from figures.fact_row where kind = 'hazards' and subject = any(?)")) {
            while (!over.get() || !answered.isEmpty()) {
                var waiting = answered.keySet().toArray(UUID[]::new);
                look.setArray(1, database.createArrayOf("uuid", waiting));
                try (var rows = look.executeQuery()) {
                    while (rows.next()) {
                        var id = rows.getObject(1, UUID.class);
                        long since = answered.remove(id);
                        counted.put(id, (System.nanoTime() - since) / 1e9);
                    }
                }
                LockSupport.parkNanos(waiting.length == 0 ? 1_000_000 : 4_000_000);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(Arrays.toString(failed.getStackTrace()), failed);
        }
    }
}
