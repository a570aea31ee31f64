package tocsin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Sums the figure rows of generated hazards into cells, as the figures' follower would have, and shows that all cells are true. */
final class LaidCells {
    private static final String ABOVE = """
            cross join lateral (
                select left(o.area_path, i) as path from generate_series(1, length(o.area_path) - 1) as i
                where substr(o.area_path, i, 1) = '.') as above
            """;

    /** Generated rows stand at position 0, which no fact has. */
    private static final String SUM = """
            insert into figures.cell (kind, area_path, measure, span, period, since, sector_path, level, n)
            select 'hazards', above.path, 'found', span.code,
                case span.code when 'M' then date_trunc('month', o.day::timestamp)::date else o.day end,
                date_trunc('month', o.since::timestamp)::date, o.sector_path, o.level, sum(o.n)
            from (select area_path, days[1] as day, since, sector_path, level, count(*) as n from figures.fact_row
                  where kind = 'hazards' and position = 0 group by 1, 2, 3, 4, 5) o
            """ + ABOVE + """
            cross join (values ('D'), ('M')) as span (code)
            group by 2, 4, 5, 6, 7, 8
            on conflict (kind, area_path, measure, span, period, since, sector_path, level) do update set n = cell.n + excluded.n
            """;

    /** Where rows were laid, the program itself is to sum what stands right there. */
    private static final String NODES = """
            insert into figures.own_sum (kind, area_path, before_on)
            select distinct kind, area_path, date '0001-01-01' from figures.fact_row where position = 0 on conflict do nothing
            """;

    private static final String UNSUMMED =
            "select count(*) from figures.own_sum where before_on < date_trunc('month', now() at time zone 'Asia/Shanghai')";

    /** Every day of every node, counted from the hazards themselves beside the sum of its cells. */
    private static final String DIFFERENT = """
            with o as (select area_path, found_on, count(*) as n from hazards.hazard where voided_on is null group by 1, 2),
            counted as (select path, day, sum(n) as n from (
                select above.path, o.found_on as day, o.n from o
            """ + ABOVE + """
                union all
                select o.area_path, o.found_on, o.n from o join figures.own_sum s on s.kind = 'hazards' and s.area_path = o.area_path
                where o.found_on < s.before_on) c
            group by 1, 2),
            kept as (select area_path as path, period as day, sum(n) as n from figures.cell
                where kind = 'hazards' and measure = 'found' and span = '%s' group by 1, 2 having sum(n) <> 0)
            select count(*), count(*) filter (where counted.n is distinct from kept.n)
            from %s full join kept using (path, day)
            """;

    private static final String OF_DAYS = "counted";
    private static final String OF_MONTHS = """
            (select path, date_trunc('month', day::timestamp)::date as day, sum(n) as n from counted group by 1, 2) counted
            """;

    private LaidCells() {}

    /** Sums what was laid, unless that was done before. */
    static void sum(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set work_mem = '512MB'");
            statement.execute("create table if not exists bench.summed (at timestamptz not null default now())");
            try (var done = statement.executeQuery("select from bench.summed")) {
                if (done.next()) {
                    return;
                }
            }
            database.setAutoCommit(false);
            int cells = statement.executeUpdate(SUM);
            statement.executeUpdate(NODES);
            statement.execute("insert into bench.summed default values");
            database.commit();
            database.setAutoCommit(true);
            waitForMonths(statement);
            statement.execute("vacuum analyze figures.cell");
            statement.execute("vacuum analyze hazards.hazard");
            System.out.printf(Locale.ROOT, "%,d cells summed%n", cells);
        }
    }

    private static void waitForMonths(Statement statement) throws SQLException {
        long begun = System.nanoTime();
        for (long left = 1; left > 0; ) {
            LockSupport.parkNanos(500_000_000);
            try (var row = statement.executeQuery(UNSUMMED)) {
                row.next();
                left = row.getLong(1);
            }
        }
        System.out.println(
                "months that are over summed at every node in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
    }

    /** @throws IllegalStateException when a day or a month of a node is not what the hazards say */
    static void show(Connection database) throws SQLException {
        for (var each : new String[][] {{"D", OF_DAYS}, {"M", OF_MONTHS}}) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery(DIFFERENT.formatted(each[0], each[1]))) {
                row.next();
                if (row.getLong(2) != 0) {
                    throw new IllegalStateException(row.getLong(2) + " sums of span " + each[0] + " are not true");
                }
                System.out.printf(
                        Locale.ROOT, "%,d sums of nodes and periods (%s) equal the hazards%n", row.getLong(1), each[0]);
            }
        }
    }
}
