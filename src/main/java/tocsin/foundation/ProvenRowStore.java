package tocsin.foundation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proven records that lie in one table, a row to a record, with the salt beside it. */
public abstract class ProvenRowStore extends ProvenStore implements ProvenRecords {
    private static final int FETCH_ROWS = 1_000;

    private final String select;

    /**
     * A kind of record.
     *
     * @param label what the records are called
     * @param table where their rows lie, under {@code id}
     * @param select all of them, as {@link #row} reads one
     * @param events the facts whose digest is the row's
     */
    protected ProvenRowStore(JdbcClient sql, Text label, String table, String select, Collection<Class<?>> events) {
        super(sql, label, table, events);
        this.select = select;
    }

    /** All facts of a room, for a room that keeps one kind of record. */
    protected static Collection<Class<?>> all(Class<?> events) {
        return Arrays.asList(events.getPermittedSubclasses());
    }

    /** Reads the record the result stands on. */
    protected abstract Row row(ResultSet row) throws SQLException;

    /**
     * The digest of a record as rows were written before they had a part that this one leaves empty.
     *
     * @param part as it stands in the canonical row; quotes within a value are escaped, so it stands nowhere else
     */
    protected final Optional<byte[]> digestWithout(String part, UUID id) {
        return row(id).map(row -> {
            var now = CanonicalJson.write(row.row());
            return RecordDigest.of(now.replace(part, "").getBytes(StandardCharsets.UTF_8), row.salt());
        });
    }

    @Override
    public final void each(BiConsumer<UUID, byte[]> record) {
        sql.sql(select).withFetchSize(FETCH_ROWS).query((RowCallbackHandler) result -> {
            var read = row(result);
            record.accept(read.id(), RecordDigest.of(read.row(), read.salt()));
        });
    }

    @Override
    public final Optional<Row> row(UUID id) {
        return sql.sql("select * from (" + select + ") known where known.id = :id")
                .param("id", id)
                .query((result, n) -> row(result))
                .optional();
    }

    @Override
    public final Set<UUID> present(Collection<UUID> ids) {
        return new HashSet<>(sql.sql("select id as value from " + rows + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
