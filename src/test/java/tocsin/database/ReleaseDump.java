package tocsin.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * All rows of an installation as plain SQL, packed: {@code xz -dc FILE | psql} brings them into the tables of their release. The tables
 * themselves are what the released migrations make, and those are held to their text.
 *
 * @param file where it lies
 */
record ReleaseDump(Path file) {
    private static final String ROOMS = "('" + String.join("', '", DatabaseMigration.ROOMS) + "')";

    /** Every table with rows of people, in an order that stays the same. */
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) || ' (' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and c.relname <> 'flyway_schema_history' and n.nspname in :rooms
            group by n.nspname, c.relname order by n.nspname, c.relname
            """.replace(":rooms", ROOMS);

    /** Some are made when they are first needed, so no migration makes them. */
    private static final String SEQUENCES = """
            select format('create sequence if not exists %1$I.%2$I; select setval(%3$L, %4$s);', schemaname, sequencename,
                   format('%I.%I', schemaname, sequencename), last_value)
            from pg_sequences where last_value is not null and schemaname in :rooms order by 1
            """.replace(":rooms", ROOMS);

    /** Half of a dump would be digests of requests long answered and pieces of words: a few of each stand for all. */
    private static final Map<String, String> THINNED = Map.of(
            "foundation.receipt",
            " order by id limit 200",
            "ledger.search_entry",
            " where ledger in ('hazards', 'premises')");

    /** Writes all rows as they stand at one moment. */
    void write(Connection from) throws SQLException, IOException {
        from.setAutoCommit(false);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var copy = from.unwrap(PGConnection.class).getCopyAPI();
        try (var out = new OutputStreamWriter(
                new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(9)), StandardCharsets.UTF_8)) {
            var tables = list(from, TABLES);
            out.write("set session_replication_role = replica;\n");
            out.write("truncate "
                    + String.join(", ", tables.stream().map(ReleaseDump::name).toList()) + ";\n");
            for (var table : tables) {
                write(copy, table, out);
            }
            for (var sequence : list(from, SEQUENCES)) {
                out.write(sequence + "\n");
            }
            out.write("set session_replication_role = origin;\n");
        }
        from.rollback();
    }

    private static void write(CopyManager copy, String table, Writer out) throws SQLException, IOException {
        var rows = new java.io.StringWriter();
        var columns = table.substring(table.indexOf('(') + 1, table.length() - 1);
        copy.copyOut(
                "copy (select " + columns + " from " + name(table) + THINNED.getOrDefault(name(table), "")
                        + ") to stdout",
                rows);
        if (rows.getBuffer().isEmpty()) {
            return;
        }
        out.write("copy " + table + " from stdin;\n" + rows + "\\.\n");
    }

    private static String name(String table) {
        return table.substring(0, table.indexOf(' '));
    }

    private static List<String> list(Connection from, String sql) throws SQLException {
        try (var statement = from.createStatement();
                var found = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    /** Brings the rows into the tables of their release, in one transaction. */
    void read(Connection into) throws SQLException, IOException {
        into.setAutoCommit(false);
        var copy = into.unwrap(PGConnection.class).getCopyAPI();
        try (var lines = new BufferedReader(
                        new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                var statement = into.createStatement()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("copy ")) {
                    copy.copyIn(line.substring(0, line.length() - 1), new StringReader(rows(lines)));
                } else {
                    statement.execute(line);
                }
            }
        }
        into.commit();
    }

    private static String rows(BufferedReader lines) throws IOException {
        var rows = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("\\."); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        return rows.toString();
    }
}
