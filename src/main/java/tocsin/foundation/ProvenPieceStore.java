package tocsin.foundation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proven pieces that lie in one table, with id, version and salt. */
public abstract class ProvenPieceStore implements ProvenPieces {
    private final JdbcClient sql;
    private final Text label;
    private final String table;
    private final String subject;
    private final Set<String> facts;

    /**
     * A kind of piece.
     *
     * @param label what they are called
     * @param table where their rows lie
     * @param subject the column with the record their facts are about
     * @param events the facts whose digest is the row's
     */
    protected ProvenPieceStore(JdbcClient sql, Text label, String table, String subject, Collection<Class<?>> events) {
        this.sql = sql;
        this.label = label;
        this.table = table;
        this.subject = subject;
        this.facts = events.stream().map(Fact::kindOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads what the digest covers of the row the result stands on. */
    protected abstract Object row(ResultSet row) throws SQLException;

    @Override
    public final Text label() {
        return label;
    }

    @Override
    public final Set<String> facts() {
        return facts;
    }

    @Override
    public final List<Piece> of(Collection<UUID> subjects) {
        return sql.sql("select * from " + table + " where " + subject + " = any(:subjects) order by id")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, n) -> new Piece(
                        row.getObject("id", UUID.class),
                        row.getObject(subject, UUID.class),
                        row.getInt("version"),
                        RecordDigest.of(row(row), row.getObject("salt", UUID.class))))
                .list();
    }

    @Override
    public final List<UUID> subjects(@Nullable UUID after, int limit) {
        return sql.sql("select distinct " + subject + " as value from " + table + " where :after::uuid is null or "
                        + subject + " > :after order by 1 limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
