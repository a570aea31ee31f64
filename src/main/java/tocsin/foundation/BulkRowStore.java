package tocsin.foundation;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes many new rows by PostgreSQL's binary COPY, in the transaction that runs. It costs the database about half of what a statement with
 * an array to a column costs, and a round trip more: it is for lists, and for rows that cannot be there yet.
 */
@Repository
public class BulkRowStore {
    /** From so many rows on it is worth the round trip. */
    public static final int MANY = 100;

    private final JdbcTemplate template;

    BulkRowStore(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Writes rows in their order.
     *
     * @param table which table and columns, and how a row fills them
     * @throws org.springframework.dao.DataAccessException as any statement: a key that is there already, a database that went away
     */
    public <T> void write(AbstractMapping<T> table, Collection<T> rows) {
        template.execute((ConnectionCallback<Integer>) connection -> {
            try {
                new PgBulkInsert<>(table).saveAll(connection.unwrap(PGConnection.class), rows.stream());
            } catch (RuntimeException failure) {
                throw reason(failure);
            }
            return rows.size();
        });
    }

    /** What the database said, which the library wraps; what is thrown here is never of another kind. */
    private static SQLException reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                return said;
            }
        }
        throw failure;
    }
}
