package tocsin.foundation;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The journal's rows as the database itself writes them: tuples of COPY's binary format, every column in the order of the table. What is
 * hashed for the proof is this and nothing of our own, so that a stranger can make the same bytes with psql alone.
 */
@Component
public class JournalTupleStore {
    private static final String ROWS =
            "select xid, position, at, by_id, by_post, kind, subject, area, body, digest from foundation.journal";
    /** The signature, the flags and the length of an extension that is not there. */
    private static final int HEADER_BYTES = 19;

    private static final int FIELD_COUNT_BYTES = 2;
    private static final int LENGTH_BYTES = 4;
    private static final int XID_AT = FIELD_COUNT_BYTES + LENGTH_BYTES;
    private static final int POSITION_AT = XID_AT + Long.BYTES + LENGTH_BYTES;

    private final JdbcTemplate template;

    JournalTupleStore(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * One row.
     *
     * @param place where it stands in commit order
     * @param bytes the tuple, from the number of its fields to the last byte of the last one
     */
    public record Tuple(JournalPlace place, byte[] bytes) {}

    /** Gets the rows one after the other; it must not ask the same connection for anything. */
    @FunctionalInterface
    public interface Reader {
        /** @throws IOException when it cannot take more */
        void take(Tuple tuple) throws IOException;
    }

    /**
     * Reads the rows after a place in commit order that no transaction in flight can still precede.
     *
     * @param after where to begin; null for the first row
     * @param limit how many at most
     * @return how many there were
     */
    public long settled(@Nullable JournalPlace after, long limit, Reader reader) {
        return read(
                ROWS + " where xid < pg_snapshot_xmin(pg_current_snapshot())"
                        + (after == null ? "" : " and " + behind(after)) + " order by journal.xid, position limit "
                        + limit,
                reader);
    }

    /** Whether {@link #settled} would find a row after a place; null for any at all. Takes no lock and no transaction number. */
    public boolean isAnySettled(@Nullable JournalPlace after) {
        return Boolean.TRUE.equals(template.queryForObject(
                "select exists (select from foundation.journal where xid < pg_snapshot_xmin(pg_current_snapshot())"
                        + (after == null ? "" : " and " + behind(after)) + " order by journal.xid, position limit 1)",
                Boolean.class));
    }

    /** Reads the rows after a place in commit order that this transaction can see. */
    public long visible(@Nullable JournalPlace after, long limit, Reader reader) {
        return read(
                ROWS + (after == null ? "" : " where " + behind(after)) + " order by journal.xid, position limit "
                        + limit,
                reader);
    }

    /** Reads the rows of these positions, in commit order. */
    public long at(long[] positions, Reader reader) {
        var list = Arrays.toString(positions);
        return read(
                ROWS + " where position = any('{" + list.substring(1, list.length() - 1) + "}'::bigint[])"
                        + " order by journal.xid, position",
                reader);
    }

    private static String behind(JournalPlace after) {
        return "(journal.xid, position) > ('" + Long.toUnsignedString(after.xid()) + "'::xid8, " + after.position()
                + ")";
    }

    private long read(String query, Reader reader) {
        Long rows = template.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)");
            try {
                return each(copy, reader);
            } catch (IOException failure) {
                throw new SQLException("reading the journal ended early", failure);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        return rows == null ? 0 : rows;
    }

    private static long each(CopyOut copy, Reader reader) throws SQLException, IOException {
        long rows = 0;
        boolean first = true;
        for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            // One message is one row; the first brings the header along, the last is the trailer of two bytes.
            var bytes = first ? Arrays.copyOfRange(message, HEADER_BYTES, message.length) : message;
            first = false;
            if (bytes.length > FIELD_COUNT_BYTES) {
                reader.take(new Tuple(new JournalPlace(longAt(bytes, XID_AT), longAt(bytes, POSITION_AT)), bytes));
                rows++;
            }
        }
        return rows;
    }

    private static long longAt(byte[] bytes, int at) {
        return java.nio.ByteBuffer.wrap(bytes).getLong(at);
    }
}
