package tocsin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Fifty thousand of two hundred thousand things owed come due within one minute, each for two steps, a reminder and the word that it is
 * late. Once undisturbed, once with the program killed in the middle and started again. Each step must be taken once and none be missed.
 */
final class StormBench {
    private static final String NAME = "storm";
    /** With what the county owes already, above two hundred thousand that are owed. */
    private static final int HAZARDS = 280_000;

    private static final int USUAL_ROWS = 50_000;
    private static final int LEAD_SECONDS = 15;
    private static final int SPREAD_SECONDS = 60;
    private static final int PATIENCE_SECONDS = 600;

    /** As the agenda leaves what is reminded of on a day when it is late already, so that the two steps come one behind the other. */
    private static final String RAISE_STORM = """
            update agenda.item i
            set due_on = (now() at time zone 'Asia/Shanghai')::date - 1, next_step = 'REMIND', reminded_on = null, missed_on = null,
                next_step_at = s.begins + random() * interval '%d seconds'
            from (select id from agenda.item where state = 'OPEN' and kind = 'HANDLING' and next_step = 'REMIND' and missed_on is null
                  and levels_up = 0 order by id limit %d) d, bench.storm s
            where i.id = d.id
            returning i.id
            """;

    private static final String STEPS = """
            select count(*) filter (where j.kind = 'agenda.Reminded'), count(*) filter (where j.kind = 'agenda.DeadlineMissed'),
                count(distinct (j.kind, j.subject)), coalesce(max(extract(epoch from j.at - d.due_at)), 0)
            from foundation.journal j join bench.due d on d.subject = j.subject
            where j.xid >= (select xid from bench.storm) and j.kind in ('agenda.Reminded', 'agenda.DeadlineMissed')
            """;

    private StormBench() {}

    static void run(BenchOptions options) throws Exception {
        int rows = options.rowsOr(USUAL_ROWS);
        MillionHazards.open(NAME, HAZARDS, options.seed()).close();
        storm(rows, false);
        storm(rows, true);
    }

    private static void storm(int rows, boolean killed) throws Exception {
        var county = BenchCounty.open(NAME);
        try {
            try (var database = county.database()) {
                prepare(rows, database);
            }
            if (killed) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(LEAD_SECONDS + SPREAD_SECONDS / 2));
                county.kill();
                county = BenchCounty.open(NAME);
            }
            try (var database = county.database()) {
                watch(rows, killed, database);
            }
        } finally {
            county.close();
        }
    }

    private static void prepare(int rows, Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.storm, bench.due");
            statement.execute("create table bench.storm as select pg_current_xact_id() as xid, now() + interval '"
                    + LEAD_SECONDS + " seconds' as begins");
            statement.execute("create table bench.due (id uuid, subject uuid, due_at timestamptz)");
            statement.execute(
                    "with d as (" + RAISE_STORM.formatted(SPREAD_SECONDS, rows).strip()
                            + ", i.subject, i.next_step_at) insert into bench.due select * from d");
            statement.execute("create index on bench.due (subject)");
            try (var row = statement.executeQuery(
                    "select (select count(*) from agenda.item where state = 'OPEN'), (select count(*) from bench.due)")) {
                row.next();
                System.out.printf(Locale.ROOT, "%,d of %,d items due within a minute%n", row.getInt(2), row.getInt(1));
            }
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static void watch(int rows, boolean killed, Connection database) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery(STEPS)) {
                row.next();
                long reminded = row.getLong(1);
                long missed = row.getLong(2);
                if (reminded + missed >= 2L * rows) {
                    tell(rows, killed, reminded, missed, row.getLong(3), row.getDouble(4));
                    return;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        throw new IllegalStateException("steps are missing after " + PATIENCE_SECONDS + " s");
    }

    private static void tell(int rows, boolean killed, long reminded, long missed, long distinct, double latest) {
        if (reminded != rows || missed != rows || distinct != 2L * rows) {
            throw new IllegalStateException(reminded + " reminders and " + missed + " misses of " + rows + " items");
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d reminders and %,d misses, each once; the last step %.1f s after its moment%n",
                killed ? "killed in the middle" : "undisturbed",
                reminded,
                missed,
                latest);
    }
}
