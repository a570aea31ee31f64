package tocsin.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The rows that a round of work left in a table, taken out by COPY, so that they can be laid into a twin of it as fast as the database can. */
final class LeftRows {
    private final String table;
    private final String columns;
    private final Format format;
    private final byte[] bytes;
    private final long rows;

    private LeftRows(String table, String columns, Format format, byte[] bytes, long rows) {
        this.table = table;
        this.columns = columns;
        this.format = format;
        this.bytes = bytes;
        this.rows = rows;
    }

    /** How COPY writes rows. */
    enum Format {
        BINARY,
        TEXT
    }

    /** Where the rows of a moment begin. */
    static long now(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select pg_current_xact_id()::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * The rows of a table written or rewritten since that moment.
     *
     * @param which narrows them further, as SQL; all when empty
     */
    static LeftRows since(long moment, String table, String which, Format format, Connection database)
            throws SQLException, IOException {
        var columns = columns(table, database);
        var out = new ByteArrayOutputStream();
        long rows = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + columns + " from " + table + " where xmin::text::bigint >= " + moment + which
                                + ") to stdout (format " + format.name().toLowerCase(java.util.Locale.ROOT) + ")",
                        out);
        return new LeftRows(table, columns, format, out.toByteArray(), rows);
    }

    /** Columns that can be written: not those the database works out itself. */
    private static String columns(String table, Connection database) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = database.prepareStatement("""
                select attname from pg_attribute
                where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
                """)) {
            statement.setString(1, table);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    names.add('"' + found.getString(1) + '"');
                }
            }
        }
        return String.join(", ", names);
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes.length;
    }

    /** Makes an empty twin of each table, with the same columns, checks and indexes. */
    static void twins(List<String> tables, Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create schema if not exists bench");
            for (var table : tables) {
                statement.execute("drop table if exists " + twin(table));
                statement.execute("create table " + twin(table) + " (like " + table + " including all)");
            }
        }
    }

    /**
     * Lays all rows into the empty twins of their tables in one transaction on one connection.
     *
     * @return seconds until the commit was answered
     */
    static double copy(List<LeftRows> all, Connection database) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var each : all) {
                statement.execute("truncate " + twin(each.table));
            }
            database.commit();
            long begun = System.nanoTime();
            for (var each : all) {
                each.copyIn(database);
            }
            database.commit();
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            database.setAutoCommit(true);
        }
    }

    private void copyIn(Connection database) throws SQLException, IOException {
        long written = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + twin(table) + " (" + columns + ") from stdin (format "
                                + format.name().toLowerCase(java.util.Locale.ROOT) + ")",
                        new ByteArrayInputStream(bytes),
                        1 << 20);
        if (written != rows) {
            throw new IllegalStateException(table + ": " + written + " rows went in where " + rows + " were left");
        }
    }

    private static String twin(String table) {
        return "bench." + table.replace('.', '_');
    }
}
