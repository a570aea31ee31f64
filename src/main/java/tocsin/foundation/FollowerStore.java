package tocsin.foundation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the followers' positions. */
@Repository
class FollowerStore {
    private final JdbcClient sql;

    FollowerStore(JdbcClient sql) {
        this.sql = sql;
    }

    void ensure(String name) {
        sql.sql("insert into foundation.follower (name) values (:name) on conflict do nothing")
                .param("name", name)
                .update();
    }

    /** The position, locked until the transaction ends; empty while another node holds it. */
    Optional<FollowerPosition> lock(String name) {
        return sql.sql(
                        "select xid::text as xid_text, position from foundation.follower where name = :name for update skip locked")
                .param("name", name)
                .query((row, n) -> new FollowerPosition(row.getString("xid_text"), row.getLong("position")))
                .optional();
    }

    /** The position locked, however long another node holds it. */
    void lockOrWait(String name) {
        sql.sql("select 1 from foundation.follower where name = :name for update")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** The position as this transaction sees it; the beginning for a follower that never ran. */
    FollowerPosition get(String name) {
        return sql.sql("select xid::text as xid_text, position from foundation.follower where name = :name")
                .param("name", name)
                .query((row, n) -> new FollowerPosition(row.getString("xid_text"), row.getLong("position")))
                .optional()
                .orElse(FollowerPosition.BEGINNING);
    }

    /** Looks at one fact at most: joined freely, all of the journal would be read. */
    boolean isBehind(String name) {
        return sql.sql("""
                select exists (select from foundation.follower f cross join lateral (
                    select from foundation.journal j where (j.xid, j.position) > (f.xid, f.position)
                    order by j.xid, j.position limit 1) j where f.name = :name)
                """).param("name", name).query(Boolean.class).single();
    }

    /** Whether a follower that stepped now would find a fact it may read. Takes no lock and no transaction number. */
    boolean mayStep(String name) {
        return sql.sql("""
                select exists (select from foundation.follower f cross join lateral (
                    select from foundation.journal j
                    where (j.xid, j.position) > (f.xid, f.position) and j.xid < pg_snapshot_xmin(pg_current_snapshot())
                    order by j.xid, j.position limit 1) j where f.name = :name)
                """).param("name", name).query(Boolean.class).single();
    }

    void move(String name, FollowerPosition position) {
        sql.sql("update foundation.follower set xid = :xid::text::xid8, position = :position where name = :name")
                .param("xid", position.xid())
                .param("position", position.position())
                .param("name", name)
                .update();
    }

    /** How many facts this follower has not read yet and when the first of them happened. */
    Backlog backlog(String name) {
        return sql.sql("""
                select unread.facts, unread.oldest from foundation.follower f cross join lateral (
                    select count(*) as facts, min(j.at) as oldest from foundation.journal j
                    where (j.xid, j.position) > (f.xid, f.position)) unread
                where f.name = :name
                """)
                .param("name", name)
                .query((row, n) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Backlog(row.getLong("facts"), oldest == null ? null : oldest.toInstant());
                })
                .optional()
                .orElse(new Backlog(0, null));
    }

    /** When the first fact that a follower has not read happened, by its name; those that have read all are absent. */
    Map<String, Instant> oldestUnread() {
        var oldest = new HashMap<String, Instant>();
        sql.sql("""
                select f.name, j.at from foundation.follower f cross join lateral (
                    select j.at from foundation.journal j where (j.xid, j.position) > (f.xid, f.position)
                    order by j.xid, j.position limit 1) j
                """).query((RowCallbackHandler) row -> oldest.put(
                row.getString("name"), row.getObject("at", OffsetDateTime.class).toInstant()));
        return oldest;
    }

    record Backlog(long facts, @Nullable Instant oldestAt) {}

    /** Nearly how many facts this follower has not read yet, without looking at any: those in flight or given up count too. */
    long nearlyBehind(String name) {
        return sql.sql("""
                select coalesce(pg_sequence_last_value(pg_get_serial_sequence('foundation.journal', 'position')::regclass), 0) - position
                from foundation.follower where name = :name
                """).param("name", name).query(Long.class).single();
    }

    /** How many facts this follower has not read yet, in flight included. */
    long behind(String name) {
        return sql.sql("""
                select (select count(*) from foundation.journal j where (j.xid, j.position) > (f.xid, f.position))
                from foundation.follower f where f.name = :name
                """).param("name", name).query(Long.class).optional().orElse(0L);
    }
}
