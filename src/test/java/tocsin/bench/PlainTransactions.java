package tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What one PUT of a hazard reads and writes, as pgbench would do it: plain prepared statements in one transaction, on empty twins of the
 * tables with the same indexes. Values are those of a hazard that a PUT left, written into the statements, so that nothing is reckoned in
 * SQL that the program reckons elsewhere.
 */
final class PlainTransactions {
    static final List<String> TABLES =
            List.of("foundation.receipt", "hazards.hazard", "agenda.item", "foundation.journal");

    private final BenchCounty county;
    private final Path folder;
    private final Path script;

    private PlainTransactions(BenchCounty county, Path folder, Path script) {
        this.county = county;
        this.folder = folder;
        this.script = script;
    }

    /** Like the hazard of this id. */
    static PlainTransactions like(String hazard, BenchCounty county, Connection database)
            throws SQLException, IOException {
        LeftRows.twins(TABLES, database);
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bench.place");
            statement.execute("""
                    create table bench.place as select row_number() over (order by p.id)::int as n, p.id,
                        (select array_agg(a.path) from organization.area a where p.area_path like a.path || '%') as trail
                    from premises.premises_now p where p.id = p.kept_id
                    """);
            statement.execute("alter table bench.place add primary key (n)");
            statement.execute("analyze bench.place");
        }
        var folder = Files.createTempDirectory("tocsin-bench");
        var script = folder.resolve("put.sql");
        Files.writeString(script, script(hazard, database));
        return new PlainTransactions(county, folder, script);
    }

    private static String script(String hazard, Connection database) throws SQLException {
        var about = "subject = '" + hazard + "'";
        var reader = text("select by_id::text from foundation.journal where " + about, database);
        return """
                \\set n random(1, %s)
                begin;
                select s.id, s.last_seen_at, a.id, a.name, a.person_id from access.session s join access.account a on a.id = s.account_id where a.person_id = '%s' limit 1;
                select p.id, p.title, p.role, p.sector_path, h.id from organization.holding h join organization.post p on p.id = h.post_id where h.person_id = '%s';
                select * from organization.person where id = '%s';
                select q.* from bench.place b join premises.premises q on q.id = b.id where b.n = :n;
                select a.* from bench.place b join organization.area a on a.path = any(b.trail) where b.n = :n;
                """.formatted(text("select max(n)::text from bench.place", database), reader, reader, reader)
                + insert(
                        "hazards.hazard",
                        "id = '" + hazard + "'",
                        Map.of("id", "uuidv7()", "number", "uuidv7()::text"),
                        database)
                + " returning id as hazard \\gset\n"
                + insert("foundation.receipt", "id = '" + hazard + "'", Map.of("id", ":hazard::uuid"), database) + ";\n"
                + insert("agenda.item", about, Map.of("id", "uuidv7()", "subject", ":hazard::uuid"), database) + ";\n"
                + insert(
                        "foundation.journal",
                        about,
                        Map.of("subject", ":hazard::uuid", "xid", "default", "position", "default", "at", "now()"),
                        database)
                + ";\ncommit;\n";
    }

    /** The row that stands there, as a statement that writes another of its kind. */
    private static String insert(String table, String where, Map<String, String> others, Connection database)
            throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select * from " + table + " where " + where + " limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("no row of " + table + " where " + where);
            }
            for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                var name = row.getMetaData().getColumnName(at);
                var value = row.getString(at);
                columns.add('"' + name + '"');
                values.add(others.getOrDefault(name, value == null ? "null" : "'" + value.replace("'", "''") + "'"));
            }
        }
        return "insert into bench." + table.replace('.', '_') + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", values) + ")";
    }

    private static String text(String query, Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Runs as many transactions on as many connections. */
    PutClients.Taken run(int clients, int each, Connection database) throws Exception {
        try (var statement = database.createStatement()) {
            for (var table : TABLES) {
                statement.execute("truncate bench." + table.replace('.', '_'));
            }
        }
        var said = pgbench(clients, each);
        return new PutClients.Taken(clients * each / tps(said), latencies());
    }

    private String pgbench(int clients, int each) throws IOException, InterruptedException {
        var line =
                "pgbench -n -M prepared -c %d -j 2 -t %d -f %s -l --log-prefix=%s -h 127.0.0.1 -p %d -U tocsin tocsin"
                        .formatted(clients, each, script, folder.resolve("log"), county.databasePort());
        var builder = new ProcessBuilder(line.split(" "));
        builder.environment().put("PGPASSWORD", county.databasePassword());
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private static double tps(String said) {
        return said.lines()
                .filter(line -> line.startsWith("tps = "))
                .map(line -> line.split(" ")[2])
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
    }

    /** The third word of each line of pgbench's logs is the transaction's time in µs. */
    private double[] latencies() throws IOException {
        try (var files = Files.list(folder)) {
            var logs = files.filter(file -> file.getFileName().toString().startsWith("log"))
                    .collect(Collectors.toList());
            var all = new ArrayList<Double>();
            for (var log : logs) {
                for (var line : Files.readAllLines(log)) {
                    all.add(Double.parseDouble(line.split(" ")[2]) / 1_000);
                }
                Files.delete(log);
            }
            var sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
