package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The demonstration county with hazards generated on top, the first of which are shown to be as the commands write them. */
final class MillionHazards {
    private static final String FINDER = "guqing";
    private static final int SHOWN = 10_000;
    private static final int LINES = 1_000;

    private MillionHazards() {}

    /** Serves the county with at least so many hazards; it is filled at the first time only. */
    static BenchCounty open(String name, int wanted, long seed) throws Exception {
        return open(name, wanted, seed, 0);
    }

    /**
     * Likewise, the generated ones spread over days gone by.
     *
     * @param days 0: all of these days, with what is owed about each
     */
    static BenchCounty open(String name, int wanted, long seed, int days) throws Exception {
        var county = BenchCounty.open(name);
        try (var database = county.database()) {
            if (count(database) < wanted) {
                var generator = new HazardGenerator(FINDER, database);
                var lines = HazardLines.below("", seed, database);
                show(county, generator, lines, database);
                generator.fill(wanted, lines, days);
            }
        }
        return county;
    }

    private static long count(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from hazards.hazard")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Sends finds to the commands, lays the same ones into twins, and compares all rows. */
    private static void show(BenchCounty county, HazardGenerator generator, HazardLines lines, Connection database)
            throws Exception {
        var finds = lines.next(SHOWN);
        var cookie = county.cookie(FINDER);
        for (int from = 0; from < SHOWN; from += LINES) {
            send(county, cookie, finds.subList(from, from + LINES));
        }
        CaughtUp.figures(database);
        LeftRows.twins(HazardGenerator.TABLES, database);
        var twins = new ArrayList<String>();
        HazardGenerator.TABLES.forEach(table -> twins.add("bench." + table.replace('.', '_')));
        generator.lay(finds, twins);
        generator.compare(finds, twins);
        System.out.println(SHOWN + " hazards generated as the commands write them, column by column");
    }

    private static void send(BenchCounty county, String cookie, List<HazardLines.Find> finds)
            throws IOException, InterruptedException {
        var body = finds.stream().map(HazardLines.Find::line).collect(Collectors.joining("\n"));
        var answer = county.client()
                .send(
                        HttpRequest.newBuilder(URI.create(county.address() + "/api/batches"))
                                .header("Content-Type", "application/x-ndjson")
                                .header("X-Tocsin", "1")
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        long done =
                answer.body().filter(line -> line.contains("\"status\":200")).count();
        if (done != finds.size()) {
            throw new IllegalStateException("of " + finds.size() + " hazards " + done + " were answered with 200");
        }
    }
}
