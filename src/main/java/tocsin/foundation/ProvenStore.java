package tocsin.foundation;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every kind of row the journal vouches for says of itself: what it is called, where its rows lie, and which facts bear their digests. */
public abstract class ProvenStore {
    final JdbcClient sql;
    final String rows;
    private final Text label;
    private final Set<String> facts;

    /**
     * A kind of row.
     *
     * @param label what they are called
     * @param rows a table, or a select in brackets, with the rows and their ids, and their salts where they have any
     * @param events the facts whose digest is the row's
     */
    ProvenStore(JdbcClient sql, Text label, String rows, Collection<Class<?>> events) {
        this.sql = sql;
        this.label = label;
        this.rows = rows;
        this.facts = events.stream().map(Fact::kindOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What they are called on screens. */
    public final Text label() {
        return label;
    }

    /** The facts that bear their digests, {@code hazards.NoticeIssued}. */
    public final Set<String> facts() {
        return facts;
    }
}
