package tocsin.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Looks at the database and at the pool of connections to it, each for itself: a full pool says nothing of the database. */
@Repository
class DatabaseLookStore {
    private static final String PATIENCE_SECONDS = "2";

    private final HikariDataSource pool;

    DatabaseLookStore(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * What the database says of itself.
     *
     * @param writable false on a standby, and where writing was switched off
     */
    record Found(boolean writable) {}

    /** Asks the database over a connection of its own, which waits two seconds at most for each answer. */
    Found ask() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select not pg_is_in_recovery()"
                        + " and current_setting('default_transaction_read_only') = 'off' as writable")) {
            answer.next();
            return new Found(answer.getBoolean("writable"));
        }
    }

    /**
     * How archiving goes.
     *
     * @param on whether this database archives at all
     * @param lastAt when a segment last reached the archive; null when none did yet
     * @param failure the last one, unless it went well after that
     */
    record Archive(
            boolean on, @Nullable Instant lastAt, @Nullable Failure failure) {}

    /** When which segment did not go into the archive. */
    record Failure(Instant at, String segment) {}

    /** Asks the database how archiving goes, over a connection of its own. */
    Archive archive() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        select current_setting('archive_mode') <> 'off' as archives, last_archived_time,
                               case when last_failed_time > coalesce(last_archived_time, '-infinity') then last_failed_time end as fails_since,
                               last_failed_wal
                        from pg_stat_archiver
                        """)) {
            answer.next();
            var on = answer.getBoolean("archives");
            var failedAt = instant(answer, "fails_since");
            return new Archive(
                    on,
                    instant(answer, "last_archived_time"),
                    on && failedAt != null ? new Failure(failedAt, answer.getString("last_failed_wal")) : null);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        properties.setProperty("ApplicationName", "tocsin health");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    /** Connections as they are now. */
    record Pool(int active, int idle, int waiting, int most) {}

    Pool pool() {
        var state = pool.getHikariPoolMXBean();
        return state == null
                ? new Pool(0, 0, 0, pool.getMaximumPoolSize())
                : new Pool(
                        state.getActiveConnections(),
                        state.getIdleConnections(),
                        state.getThreadsAwaitingConnection(),
                        pool.getMaximumPoolSize());
    }

    /** Borrows a connection of the pool and gives it back. Returns false when none came within this time. */
    boolean borrow(Duration within) throws SQLException {
        // Whoever waits too long gives it back by himself when it comes after all.
        var borrowed = new CompletableFuture<Void>();
        Thread.ofVirtual().name("health-borrow").start(() -> {
            try (Connection connection = pool.getConnection()) {
                borrowed.complete(null);
            } catch (SQLException failure) {
                borrowed.completeExceptionally(failure);
            }
        });
        try {
            borrowed.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException full) {
            return false;
        } catch (ExecutionException failure) {
            throw new SQLException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
