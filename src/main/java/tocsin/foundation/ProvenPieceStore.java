package tocsin.foundation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proven pieces that lie in one table, with id, version and salt. */
public abstract class ProvenPieceStore extends ProvenStore implements ProvenPieces {
    private final String subject;

    /**
     * A kind of piece.
     *
     * @param label what they are called
     * @param rows where they lie: a table, or a select in brackets
     * @param subject the column with the record their facts are about
     * @param events the facts whose digest is the row's
     */
    protected ProvenPieceStore(JdbcClient sql, Text label, String rows, String subject, Collection<Class<?>> events) {
        super(sql, label, rows, events);
        this.subject = subject;
    }

    /** Reads what the digest covers of the row the result stands on. */
    protected abstract Object row(ResultSet row) throws SQLException;

    /**
     * The row as it was when its place had this path, for rows whose digest covers where they stand while no fact tells that the ground
     * moved: the fact bears the path of then.
     *
     * @param row what {@link #row} read
     */
    protected Object standing(Object row, AreaPath at) {
        return row;
    }

    @Override
    public final List<Piece> of(Collection<UUID> subjects) {
        return sql.sql("select * from " + rows + " where " + subject + " = any(:subjects) order by id")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, n) -> piece(row))
                .list();
    }

    private Piece piece(ResultSet result) throws SQLException {
        var row = row(result);
        var salt = result.getObject("salt", UUID.class);
        return new Piece(
                result.getObject("id", UUID.class),
                result.getObject(subject, UUID.class),
                result.getInt("version"),
                at -> RecordDigest.of(standing(row, at), salt));
    }

    @Override
    public final List<UUID> subjects(@Nullable UUID after, int limit) {
        return sql.sql("select distinct " + subject + " as value from " + rows + " where :after::uuid is null or "
                        + subject + " > :after order by 1 limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
