package tocsin.foundation;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A follower that writes down what it is given, in a table, so that what is rolled back is not written. */
final class Notebook implements Follower {
    private final String name;
    private final Set<String> rooms;
    private final int batch;
    private JdbcClient sql;
    /** What happens after a batch was written down and before it is committed. */
    private Runnable then = () -> {};

    Notebook(String name, int batch, String... rooms) {
        this.name = name;
        this.batch = batch;
        this.rooms = Set.of(rooms);
    }

    /** Lays out the pages; once for a database. */
    void open(FoundationRoom room) {
        sql = room.sql();
        sql.sql(
                        "create table if not exists noted (n bigint generated always as identity, name text, kind text, xid xid8, position bigint)")
                .update();
    }

    void then(Runnable what) {
        then = what;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public Set<String> factsRead() {
        return rooms;
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        for (var fact : facts) {
            sql.sql("insert into noted (name, kind, xid, position) values (:name, :kind, :xid::text::xid8, :position)")
                    .param("name", name)
                    .param("kind", fact.kind())
                    .param("xid", fact.xid())
                    .param("position", fact.position())
                    .update();
        }
        then.run();
    }

    /** The kinds written down, in order. */
    List<String> kinds() {
        return sql.sql("select kind from noted where name = :name order by n")
                .param("name", name)
                .query(String.class)
                .list();
    }
}
