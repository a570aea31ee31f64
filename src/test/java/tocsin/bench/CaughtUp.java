package tocsin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** Waits until followers of the journal stand behind its last fact, which by position need not be the last one written. */
final class CaughtUp {
    private static final long PAUSE_NANOSECONDS = 2_000_000;

    private CaughtUp() {}

    /** Waits for the figures. */
    static void figures(Connection database) throws SQLException {
        until(database, "where f.name = 'figures'");
    }

    /** Waits for every follower. */
    static void everything(Connection database) throws SQLException {
        until(database, "");
    }

    private static void until(Connection database, String followers) throws SQLException {
        try (var asked = database.prepareStatement("""
                select coalesce(bool_and((f.xid, f.position) >= (j.xid, j.position)), false) from foundation.follower f
                cross join (select xid, position from foundation.journal order by xid desc, position desc limit 1) j
                """ + followers)) {
            while (true) {
                try (var row = asked.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                LockSupport.parkNanos(PAUSE_NANOSECONDS);
            }
        }
    }
}
