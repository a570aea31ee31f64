package tocsin.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Batch intake of hazards over HTTP with everything on, until the figures have caught up, beside COPY of the rows it leaves behind into
 * empty twins of their tables with the same indexes.
 */
final class IntakeBench {
    private static final int USUAL_ROWS = 20_000;
    private static final String ACCOUNT = "guqing";

    /** The rows of the record itself, of what is owed about it, of what is told of it, of what it counts. */
    private static final List<String> ROWS =
            List.of("hazards.hazard", "agenda.item", "foundation.journal", "figures.fact_row");

    /** What intake writes beside them. */
    private static final List<String> BESIDE =
            List.of("foundation.receipt", "figures.cell", "ledger.search_entry", "notices.message", "proof.leaves");

    private static final String OURS = "intake, caught up";
    private static final String ANSWERED = "intake, last answer";
    private static final String COPY = "COPY of the four";
    private static final String COPY_ALL = "COPY of everything";
    private static final String COPY_HAZARDS = "COPY hazards";
    private static final String COPY_TEXT = "COPY hazards, text";

    private final BenchCounty county;
    private final Connection database;
    private final HazardLines lines;
    private final String cookie;
    private final int rows;

    private List<LeftRows> left = List.of();
    private List<LeftRows> beside = List.of();
    private List<LeftRows> text = List.of();
    private double answered;
    private double program;
    private double server;

    private IntakeBench(BenchCounty county, Connection database, BenchOptions options)
            throws IOException, InterruptedException, SQLException {
        this.county = county;
        this.database = database;
        this.lines = HazardLines.below("", options.seed(), database);
        this.cookie = county.cookie(ACCOUNT);
        this.rows = options.rowsOr(USUAL_ROWS);
    }

    static void run(BenchOptions options) throws Exception {
        try (var county = BenchCounty.open("county");
                var database = county.database()) {
            new IntakeBench(county, database, options).measure(options.rounds());
            System.out.println(county.command("verify", "figures"));
        }
    }

    private void measure(int rounds) throws Exception {
        var twins = new ArrayList<>(ROWS);
        twins.addAll(BESIDE);
        LeftRows.twins(twins, database);
        System.out.printf(
                Locale.ROOT,
                "%,d hazards a round in batches of %,d on %d connections%n",
                rows,
                SentBatches.LINES,
                SentBatches.CONNECTIONS);
        var taken = InterleavedRounds.run(
                rounds,
                List.of(
                        new Side(OURS, round -> intake()),
                        new Side(ANSWERED, round -> answered),
                        new Side(COPY, round -> LeftRows.copy(left, database)),
                        new Side(COPY_ALL, round -> LeftRows.copy(beside, database)),
                        new Side(COPY_HAZARDS, round -> LeftRows.copy(left.subList(0, 1), database)),
                        new Side(COPY_TEXT, round -> LeftRows.copy(text, database))));
        for (var side : List.of(COPY, COPY_ALL, COPY_HAZARDS, COPY_TEXT)) {
            System.out.println("speed beside " + side + ", until caught up: " + taken.speed(OURS, side)
                    + "; until the last answer: " + taken.speed(ANSWERED, side));
        }
        System.out.printf(
                Locale.ROOT,
                "processor µs a hazard, last round: program %.0f, database %.0f%n",
                program / rows * 1e6,
                server / rows * 1e6);
    }

    private double intake() throws Exception {
        var batches = batches();
        long moment = LeftRows.now(database);
        double programBefore = county.programSeconds();
        double serverBefore = county.databaseSeconds();
        long begun = System.nanoTime();
        long done = SentBatches.send(county, cookie, batches);
        answered = (System.nanoTime() - begun) / 1e9;
        CaughtUp.figures(database);
        double caughtUp = (System.nanoTime() - begun) / 1e9;
        program = county.programSeconds() - programBefore;
        server = county.databaseSeconds() - serverBefore;
        CaughtUp.everything(database);
        look(moment, done);
        return caughtUp;
    }

    private Queue<String> batches() {
        var batches = new ConcurrentLinkedQueue<String>();
        for (int at = 0; at < rows; at += SentBatches.LINES) {
            batches.add(lines.next(Math.min(SentBatches.LINES, rows - at)).stream()
                    .map(HazardLines.Find::line)
                    .collect(Collectors.joining("\n")));
        }
        return batches;
    }

    /** Answers before speed: what was answered with 200 is there once, with what is owed about it, its fact and its figure row. */
    private void look(long moment, long done) throws SQLException, IOException {
        left = left(moment, ROWS, LeftRows.Format.BINARY);
        beside = new ArrayList<>(left);
        beside.addAll(left(moment, BESIDE, LeftRows.Format.BINARY));
        text = left(moment, ROWS.subList(0, 1), LeftRows.Format.TEXT);
        for (var each : left) {
            if (each.rows() != rows || done != rows) {
                throw new IllegalStateException("of " + rows + " hazards " + done
                        + " were answered, and one of the tables has " + each.rows() + " rows");
            }
        }
    }

    /** What else the county does meanwhile, such as a sweep, is none of the intake's. */
    private static String about(String table, long moment) {
        return !ROWS.contains(table) || table.equals(ROWS.getFirst())
                ? ""
                : " and subject in (select id from " + ROWS.getFirst() + " where xmin::text::bigint >= " + moment + ")";
    }

    private List<LeftRows> left(long moment, List<String> tables, LeftRows.Format format)
            throws SQLException, IOException {
        var all = new ArrayList<LeftRows>();
        for (var table : tables) {
            all.add(LeftRows.since(moment, table, about(table, moment), format, database));
        }
        return all;
    }
}
