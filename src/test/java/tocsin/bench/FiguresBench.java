package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;

/**
 * The figure of hazards found over a stretch of days, of nodes of every level, over HTTP as a screen asks, beside the count somebody would
 * write by hand over the hazards themselves. Before it, every cell of the tree is shown to equal the hazards; after it, how soon a fresh
 * hazard is counted.
 */
final class FiguresBench {
    private static final int USUAL_ROWS = 10_000_000;
    private static final int DAYS = 700;
    private static final int READS = 200;
    private static final int ANY_NODE = 5_000;
    private static final String READER = "hansuqin";
    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");

    private static final String BY_HAND = """
            select count(*) from hazards.hazard
            where area_path >= ? and area_path < ? and found_on between ? and ? and voided_on is null
            """;

    private static final String ROLLUP = """
            select split_part(area_path, '.', 1), split_part(area_path, '.', 2), split_part(area_path, '.', 3),
                split_part(area_path, '.', 4), split_part(area_path, '.', 5), count(*)
            from hazards.hazard where voided_on is null group by rollup (1, 2, 3, 4, 5)
            """;

    private final BenchCounty county;
    private final Connection database;
    private final Random random;
    private final String cookie;
    private final Map<String, List<Node>> nodes = new LinkedHashMap<>();
    private final LocalDate today = LocalDate.now(TOWN);

    /** What was asked last, of each level, and what HTTP said. */
    private final Map<String, Question> asked = new LinkedHashMap<>();

    private record Node(UUID id, AreaPath path) {}

    private record Question(Node node, LocalDate from, LocalDate until, long told) {}

    private FiguresBench(BenchCounty county, Connection database, BenchOptions options) throws Exception {
        this.county = county;
        this.database = database;
        this.random = new Random(options.seed());
        this.cookie = county.cookie(READER);
        var top =
                CanonicalJson.read(get("/api/session")).path("area").path("id").asString();
        try (var query = database.prepareStatement("""
                select a.level, a.id, a.path from organization.area a
                join organization.area top on top.id = ?::uuid and starts_with(a.path, top.path)
                where a.retired_on is null order by a.path
                """)) {
            query.setString(1, top);
            for (var row = query.executeQuery(); row.next(); ) {
                nodes.computeIfAbsent(row.getString(1), level -> new ArrayList<>())
                        .add(new Node(row.getObject(2, UUID.class), new AreaPath(row.getString(3))));
            }
        }
    }

    static void run(BenchOptions options) throws Exception {
        int rows = options.rowsOr(USUAL_ROWS);
        try (var county = MillionHazards.open("figures", rows, options.seed(), DAYS);
                var database = county.database()) {
            LaidCells.sum(database);
            LaidCells.show(database);
            var bench = new FiguresBench(county, database, options);
            bench.measure(options.rounds());
            bench.anyNode();
            FreshFigures.measure(county, database, options.seed());
            System.out.println("to count the whole tree by hand (rollup): " + bench.rollup() + " s");
        }
    }

    private void measure(int rounds) throws Exception {
        var sides = new ArrayList<Side>();
        for (var level : nodes.keySet()) {
            sides.add(new Side(level, round -> asked(level)));
            sides.add(new Side(level + " by hand", round -> byHand(level)));
        }
        var taken = InterleavedRounds.run(rounds, sides);
        for (var level : nodes.keySet()) {
            System.out.println(level + ", " + nodes.get(level).size() + " nodes: speed beside the same by hand "
                    + taken.speed(level, level + " by hand"));
        }
    }

    /** Asks about one node of a level again and again, of other days each time; gives what one answer took. */
    private double asked(String level) throws IOException, InterruptedException {
        var ofLevel = nodes.get(level);
        double took = 0;
        for (int read = 0; read < READS; read++) {
            var node = ofLevel.get(random.nextInt(ofLevel.size()));
            var from = today.minusDays(DAYS - random.nextInt(DAYS / 2));
            var until = today.minusDays(random.nextInt(DAYS / 3));
            var address = address(node, from, until);
            long begun = System.nanoTime();
            var answer = get(address);
            took += (System.nanoTime() - begun) / 1e9;
            asked.put(
                    level,
                    new Question(
                            node,
                            from,
                            until,
                            CanonicalJson.read(answer).path("value").asLong()));
        }
        return took / READS;
    }

    private static String address(Node node, LocalDate from, LocalDate until) {
        return "/api/figures/found?area=" + node.id() + "&from=" + from + "&until=" + until;
    }

    private double byHand(String level) throws SQLException {
        var question = asked.get(level);
        try (var count = database.prepareStatement(BY_HAND)) {
            count.setString(1, question.node().path().from());
            count.setString(2, question.node().path().until());
            count.setObject(3, question.from());
            count.setObject(4, question.until());
            long begun = System.nanoTime();
            try (var row = count.executeQuery()) {
                row.next();
                double took = (System.nanoTime() - begun) / 1e9;
                if (row.getLong(1) != question.told()) {
                    throw new IllegalStateException("for " + question + " SQL counted " + row.getLong(1));
                }
                return took;
            }
        }
    }

    /** How long one answer takes, whichever node is asked about. */
    private void anyNode() throws IOException, InterruptedException {
        var all = nodes.values().stream().flatMap(List::stream).toList();
        var took = new double[ANY_NODE];
        for (int read = 0; read < ANY_NODE; read++) {
            var node = all.get(random.nextInt(all.size()));
            var address = address(node, today.minusDays(random.nextInt(DAYS)), today);
            long begun = System.nanoTime();
            get(address);
            took[read] = (System.nanoTime() - begun) / 1e6;
        }
        java.util.Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "any of %d nodes over HTTP, %,d reads: median %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                all.size(),
                ANY_NODE,
                Spread.at(took, 0.5),
                Spread.at(took, 0.95),
                Spread.at(took, 0.99));
    }

    private double rollup() throws SQLException {
        try (var statement = database.createStatement()) {
            long begun = System.nanoTime();
            try (var rows = statement.executeQuery(ROLLUP)) {
                while (rows.next()) {
                    rows.getLong(6);
                }
            }
            return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
        }
    }

    private String get(String address) throws IOException, InterruptedException {
        var answer = county.client()
                .send(
                        HttpRequest.newBuilder(URI.create(county.address() + address))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
