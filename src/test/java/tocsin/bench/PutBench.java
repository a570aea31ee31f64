package tocsin.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Single PUTs of hazards by 64 clients, everything on, beside pgbench doing the same reads and writes in one transaction each. */
final class PutBench {
    private static final int CLIENTS = 64;
    /** Of pgbench: the embedded server takes 64 in all, and the program holds its own. */
    private static final int CONNECTIONS = 40;

    private static final int USUAL_EACH = 400;
    private static final String OURS = "PUT";
    private static final String BESIDE = "pgbench";

    private final BenchCounty county;
    private final Connection database;
    private final HazardLines lines;
    private final PutClients clients;
    private final int each;
    private final List<Double> slowest = new ArrayList<>();
    private final List<Double> slowestBeside = new ArrayList<>();
    private long sent;

    private PutBench(BenchCounty county, Connection database, BenchOptions options) throws Exception {
        this.county = county;
        this.database = database;
        this.lines = HazardLines.below("", options.seed(), database);
        this.clients = new PutClients(county.port(), CLIENTS, county.cookie("guqing"));
        this.each = options.rowsOr(USUAL_EACH);
    }

    static void run(BenchOptions options) throws Exception {
        try (var county = BenchCounty.open("county");
                var database = county.database()) {
            new PutBench(county, database, options).measure(options.rounds());
            System.out.println(county.command("verify", "figures"));
        }
    }

    private void measure(int rounds) throws Exception {
        long moment = LeftRows.now(database);
        var model = lines.next(1);
        clients.send(model);
        sent = 1;
        var plain = PlainTransactions.like(model.getFirst().id().toString(), county, database);
        System.out.printf(Locale.ROOT, "%d clients, %d requests each in a round%n", CLIENTS, each);
        var taken = InterleavedRounds.run(
                rounds,
                List.of(
                        new Side(OURS, round -> ours(round)),
                        new Side(
                                BESIDE,
                                round -> noted(
                                        round,
                                        slowestBeside,
                                        plain.run(CONNECTIONS, CLIENTS * each / CONNECTIONS, database)))));
        long there = LeftRows.since(moment, "hazards.hazard", "", LeftRows.Format.TEXT, database)
                .rows();
        if (there != sent) {
            throw new IllegalStateException(sent + " were answered with 204 and " + there + " are there");
        }
        System.out.println("speed beside pgbench: " + taken.speed(OURS, BESIDE));
        System.out.println("p99 ms: " + spread(slowest) + ", pgbench " + spread(slowestBeside));
    }

    private double ours(int round) throws Exception {
        var finds = lines.next(CLIENTS * each);
        sent += finds.size();
        return noted(round, slowest, clients.send(finds));
    }

    private static double noted(int round, List<Double> slowest, PutClients.Taken taken) {
        if (round >= 0) {
            slowest.add(Spread.at(taken.milliseconds(), 0.99));
        }
        return taken.seconds();
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
