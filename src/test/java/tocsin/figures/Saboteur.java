package tocsin.figures;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.database.TestDatabase;
import tocsin.foundation.JournalEntry;

/** A kind that counts nothing. It comes last in every batch and, when asked to, ends it after the others have written. */
final class Saboteur implements FigureSource, Ordered {
    enum Way {
        /** The program fails. */
        FAIL,
        /** The database connection is gone, as after kill -9. */
        KILL
    }

    private @Nullable Way armed;
    private @Nullable FiguresNode node;
    private @Nullable TestDatabase database;

    void sees(FiguresNode host, TestDatabase hosted) {
        node = host;
        database = hosted;
    }

    void arm(@Nullable Way way) {
        armed = way;
    }

    @Override
    public String kind() {
        return "saboteur";
    }

    @Override
    public Set<String> measures() {
        return Set.of();
    }

    @Override
    public boolean reads(String factKind) {
        return armed != null;
    }

    @Override
    public @Nullable Contribution after(@Nullable Contribution before, JournalEntry fact) {
        if (armed == Way.FAIL) {
            throw new IllegalStateException("sabotage");
        }
        int backend =
                node.sql().sql("select pg_backend_pid()").query(Integer.class).single();
        JdbcClient.create(database.dataSource())
                .sql("select pg_terminate_backend(:backend, 5000)")
                .param("backend", backend)
                .query(Boolean.class)
                .single();
        return null;
    }

    @Override
    public void recount(BiConsumer<UUID, Contribution> each) {}

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
