package tocsin.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The journal is read in the order of its transactions' numbers. A database made from a dump begins to number anew, below the rows it was
 * filled with: what is written then would stand before them and never be read. So the numbers are used up until they are beyond.
 */
record TransactionNumbers(Connection connection) {
    /** Some ten seconds for a million; beyond this the copy was surely not meant to be worked in. */
    static final long MOST = 200_000_000;

    private static final String MISSING = """
            select greatest(0, coalesce((select xid::text::numeric from foundation.journal order by journal.xid desc limit 1), 0) + 1
                - pg_snapshot_xmax(pg_current_snapshot())::text::numeric)
            """;

    private static final String USE_UP = """
            do $$ begin
                for n in 1 .. %d loop perform pg_current_xact_id(); commit; end loop;
            end $$
            """;

    /** @throws DatabaseRefusal when the numbers lie too far apart */
    void goOn() throws SQLException {
        long missing = missing();
        if (missing > MOST) {
            throw new DatabaseRefusal(
                    "这个数据库由转储导入，事务号落后日志 " + missing + "，接不上：请改用物理备份（pg_basebackup）恢复。",
                    "This database was made from a dump and its transaction numbers lie " + missing
                            + " behind the journal: restore a physical backup (pg_basebackup) instead.");
        }
        if (missing > 0) {
            try (var statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
                statement.execute(USE_UP.formatted(missing));
                statement.execute("reset synchronous_commit");
            }
        }
    }

    private long missing() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MISSING)) {
            row.next();
            return row.getLong(1);
        }
    }
}
