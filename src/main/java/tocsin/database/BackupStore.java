package tocsin.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** SQL of a copy taken from a running server. While it is open the server keeps every log segment the copy needs. */
final class BackupStore implements AutoCloseable {
    private final Connection connection;

    BackupStore(DatabaseAddress address) throws SQLException {
        connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** What the server says about itself as the copy begins. */
    record Begun(String system, int major) {}

    /**
     * What must lie in the copy so that it can be opened, and which segments it needs.
     *
     * @param label the text of {@code backup_label}
     * @param firstWal name of the segment in which the copy begins
     * @param lastWal name of the one in which it ends
     */
    record Ended(String label, String firstWal, String lastWal) {}

    Begun begin() throws SQLException {
        ask(
                "select pg_create_physical_replication_slot('tocsin_backup_' || pg_backend_pid(), true, true)",
                row -> row.getString(1));
        ask("select pg_backup_start('tocsin', true)::text", row -> row.getString(1));
        return ask(
                "select system_identifier::text, current_setting('server_version_num')::int / 10000 from pg_control_system()",
                row -> new Begun(row.getString(1), row.getInt(2)));
    }

    Ended end() throws SQLException {
        return ask("""
                select labelfile,
                    substring(labelfile from 'START WAL LOCATION: [^(]*\\(file ([0-9A-F]{24})\\)'), pg_walfile_name(lsn)
                from pg_backup_stop(false)
                """, row -> new Ended(row.getString(1), row.getString(2), row.getString(3)));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T ask(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return reading.of(row);
        }
    }

    /** Ends the copy if it has not ended, and lets the segments go. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
