package tocsin.foundation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the journal says the rows of records were after the last act on them. */
@Repository
public class JournalDigestStore {
    private static final int FETCH_ROWS = 1_000;

    private final JdbcClient sql;

    JournalDigestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The newest fact about a record.
     *
     * @param position its place among all facts
     * @param digest of the row after it
     */
    public record Newest(long position, String kind, byte[] digest) {}

    /** The newest fact of these kinds about each of these records; records without one are absent. */
    public Map<UUID, Newest> newest(Collection<UUID> subjects, Set<String> kinds) {
        var found = new HashMap<UUID, Newest>();
        sql.sql("""
                select distinct on (j.subject) j.subject, j.position, j.kind, j.digest from foundation.journal j
                where j.subject = any(:subjects) and j.kind = any(:kinds)
                order by j.subject, j.position desc
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.put(
                        row.getObject("subject", UUID.class),
                        new Newest(row.getLong("position"), row.getString("kind"), row.getBytes("digest"))));
        return found;
    }

    /**
     * What a fact says of a row.
     *
     * @param area where the fact says the record stood
     */
    public record Borne(AreaPath area, byte[] digest) {}

    /** What the facts of these kinds about these records bear as digests, one to a fact; records without any are absent. */
    public Map<UUID, List<Borne>> borne(Collection<UUID> subjects, Set<String> kinds) {
        var found = new HashMap<UUID, List<Borne>>();
        sql.sql(
                        "select subject, area, digest from foundation.journal where subject = any(:subjects) and kind = any(:kinds)")
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .query((RowCallbackHandler)
                        row -> found.computeIfAbsent(row.getObject("subject", UUID.class), subject -> new ArrayList<>())
                                .add(new Borne(new AreaPath(row.getString("area")), row.getBytes("digest"))));
        return found;
    }

    /** The bodies of all facts of a kind, as they were written; it must run in a transaction. */
    public void bodies(String kind, Consumer<String> each) {
        sql.sql("select body from foundation.journal where kind = :kind order by position")
                .param("kind", kind)
                .withFetchSize(FETCH_ROWS)
                .query((RowCallbackHandler) row -> each.accept(row.getString("body")));
    }

    /**
     * The records of which any fact holds a word. It reads the whole journal.
     *
     * @param word of letters and digits, long enough to stand nowhere by chance
     */
    public List<UUID> naming(String word) {
        return sql.sql(
                        "select distinct subject as value from foundation.journal where strpos(body, :word) > 0 order by 1")
                .param("word", word)
                .query(UUID.class)
                .list();
    }

    /** Where the facts about a record stand, in the order they were written. */
    public long[] positions(UUID subject) {
        return sql
                .sql("select position as value from foundation.journal where subject = :subject order by position")
                .param("subject", subject)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The next records in the order of their ids that facts of these kinds tell of. */
    public List<UUID> subjects(@Nullable UUID after, Set<String> kinds, int limit) {
        return sql.sql("""
                select distinct j.subject as value from foundation.journal j
                where (:after::uuid is null or j.subject > :after) and j.kind = any(:kinds) order by j.subject limit :limit
                """)
                .param("after", after)
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
