package tocsin.foundation;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the journal. */
@Repository
class JournalStore {
    private static final String COLUMNS =
            "j.xid::text as xid_text, j.position, j.at, j.by_id, j.by_post, j.kind, j.subject, j.area, j.body";

    private static final JournalCopy COPY = new JournalCopy();

    private final JdbcClient sql;
    private final JdbcTemplate template;
    private final BulkRowStore bulk;

    JournalStore(JdbcClient sql, JdbcTemplate template, BulkRowStore bulk) {
        this.sql = sql;
        this.template = template;
        this.bulk = bulk;
    }

    void append(List<Fact.Signed> facts) {
        if (facts.size() >= BulkRowStore.MANY) {
            bulk.write(COPY, Abreast.of(facts).map(JournalCopy.Row::of).toList());
        } else {
            appendFew(facts);
        }
    }

    private void appendFew(List<Fact.Signed> facts) {
        template.update("""
                insert into foundation.journal (at, by_id, by_post, kind, subject, area, body, digest)
                select f.at, f.by_id, f.by_post, f.kind, f.subject, f.area, f.body, f.digest
                from unnest(cast(? as timestamptz[]), ?, ?, ?, ?, ?, ?, ?)
                  with ordinality as f (at, by_id, by_post, kind, subject, area, body, digest, n) order by n
                """, statement -> {
            var columns = new Columns(statement, facts);
            columns.put(1, "text", signed -> signed.at().toString());
            columns.put(2, "uuid", signed -> signed.by().id());
            columns.put(3, "text", Fact.Signed::post);
            columns.put(4, "text", signed -> signed.fact().kind());
            columns.put(5, "uuid", signed -> signed.fact().subject());
            columns.put(6, "text", signed -> signed.fact().area().value());
            columns.put(7, "text", signed -> CanonicalJson.write(signed.fact().body()));
            statement.setArray(8, columns.digests());
        });
    }

    /** Facts turned on their side: one array to a column. */
    private record Columns(PreparedStatement statement, List<Fact.Signed> facts) {
        Array digests() throws SQLException {
            return statement
                    .getConnection()
                    .createArrayOf(
                            "bytea",
                            facts.stream().map(signed -> signed.fact().digest()).toArray(byte[][]::new));
        }

        void put(int place, String type, Function<Fact.Signed, @Nullable Object> value) throws SQLException {
            statement.setArray(
                    place,
                    statement
                            .getConnection()
                            .createArrayOf(type, Abreast.of(facts).map(value).toArray()));
        }
    }

    /** The smallest area around the facts about these records, leaving aside what stands above every area. */
    Optional<AreaPath> around(Collection<UUID> subjects) {
        return sql.sql("""
                select min(area collate "C") as first, max(area collate "C") as last
                from foundation.journal where subject = any(:subjects) and area <> ''
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, n) -> {
                    var first = row.getString("first");
                    // What two paths have in common, everything between them in this order has too.
                    return first == null
                            ? Optional.<AreaPath>empty()
                            : Optional.of(new AreaPath(first).around(new AreaPath(row.getString("last"))));
                })
                .single();
    }

    /** A stretch of the journal: where it ends, and how many facts it holds. */
    record Stretch(FollowerPosition end, int facts) {}

    /** The next stretch after a position in commit order, never past a transaction still in flight; it may hold nothing. */
    Stretch next(FollowerPosition position, int limit) {
        return sql.sql("""
                select coalesce(max(n.xid), :xid::text::xid8)::text as xid_text, count(*) as facts,
                       coalesce((array_agg(n.position order by n.xid desc, n.position desc))[1], :position) as position
                from (select j.xid, j.position from foundation.journal j
                      where (j.xid, j.position) > (:xid::text::xid8, :position) and j.xid < pg_snapshot_xmin(pg_current_snapshot())
                      order by j.xid, j.position limit :limit) n
                """)
                .param("xid", position.xid())
                .param("position", position.position())
                .param("limit", limit)
                .query((row, n) -> new Stretch(
                        new FollowerPosition(row.getString("xid_text"), row.getLong("position")), row.getInt("facts")))
                .single();
    }

    /** When the first fact after a place in commit order happened, among all this transaction can see; null when there is none. */
    @Nullable
    Instant firstAfter(FollowerPosition position) {
        return sql.sql("""
                select j.at from foundation.journal j where (j.xid, j.position) > (:xid::text::xid8, :position)
                order by j.xid, j.position limit 1
                """)
                .param("xid", position.xid())
                .param("position", position.position())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** How many facts stand after a place in commit order, among all this transaction can see; counting ends at {@code most}. */
    long countAfter(FollowerPosition position, int most) {
        return sql.sql("""
                select count(*) from (select from foundation.journal j
                where (j.xid, j.position) > (:xid::text::xid8, :position) limit :most) n
                """)
                .param("xid", position.xid())
                .param("position", position.position())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** The facts of these rooms and kinds, or all when none is named, after one position and up to another, in commit order. */
    List<JournalEntry> between(FollowerPosition after, FollowerPosition end, Set<String> roomsAndKinds) {
        return sql.sql("select " + COLUMNS + """
                 from foundation.journal j
                where (j.xid, j.position) > (:xid::text::xid8, :position) and (j.xid, j.position) <= (:endXid::text::xid8, :end)
                  and (cardinality(:named) = 0 or split_part(j.kind, '.', 1) = any(:named) or j.kind = any(:named))
                order by j.xid, j.position
                """)
                .param("xid", after.xid())
                .param("position", after.position())
                .param("endXid", end.xid())
                .param("end", end.position())
                .param("named", roomsAndKinds.toArray(String[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    /** The next facts after a position, among all that this transaction can see. */
    List<JournalEntry> visibleAfter(FollowerPosition position, int limit) {
        return sql.sql("select " + COLUMNS + """
                 from foundation.journal j
                where (j.xid, j.position) > (:xid::text::xid8, :position)
                order by j.xid, j.position limit :limit
                """)
                .param("xid", position.xid())
                .param("position", position.position())
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /**
     * How many facts people recorded about these records after the act that brought them here; records without one are absent.
     *
     * @param except kinds of facts that are not counted
     */
    Map<UUID, Long> actsAfterTheFirst(Collection<UUID> subjects, Set<String> except) {
        var acts = new HashMap<UUID, Long>();
        sql.sql("""
                select j.subject, count(*) as n from foundation.journal j
                where j.subject = any(:subjects) and j.by_id <> :clock and j.kind <> all(:except)
                  and j.xid <> (select f.xid from foundation.journal f where f.subject = j.subject order by f.position limit 1)
                group by j.subject
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("clock", Actor.CLOCK.id())
                .param("except", except.toArray(String[]::new))
                .query((RowCallbackHandler) row -> acts.put(row.getObject("subject", UUID.class), row.getLong("n")));
        return acts;
    }

    /** All facts about these records that stand at or before a place in the followers' order, in the order they were written. */
    List<JournalEntry> untilInclusive(List<UUID> subjects, FollowerPosition last) {
        return sql.sql("select " + COLUMNS + """
                 from foundation.journal j
                where j.subject = any(:subjects) and (j.xid, j.position) <= (:xid::text::xid8, :position)
                order by j.position
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("xid", last.xid())
                .param("position", last.position())
                .query((row, n) -> entry(row))
                .list();
    }

    /** The facts about any of these records, newest first. */
    List<JournalEntry> about(List<UUID> subjects, long before, int limit) {
        return sql.sql("select " + COLUMNS + """
                 from foundation.journal j
                where j.subject = any(:subjects) and j.position < :before
                order by j.position desc limit :limit
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Where the first fact about a record stands; 0 for none. */
    long first(UUID subject) {
        return sql.sql("select coalesce(min(position), 0) from foundation.journal where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    /** When the first fact about a record was recorded. */
    @Nullable
    Instant began(UUID subject) {
        return sql.sql("select at from foundation.journal where subject = :subject order by position limit 1")
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    long count(List<UUID> subjects) {
        return sql.sql("select count(*) from foundation.journal where subject = any(:subjects)")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Facts in parts of the area tree recorded after a position, newest first, but those of one kind: what changed since somebody last looked. */
    List<JournalEntry> since(long position, Scope scope, String without, int limit) {
        var inside = ranges(scope);
        if (inside.isEmpty()) {
            return List.of();
        }
        return sql.sql("select " + COLUMNS
                        + " from foundation.journal j where j.position > :position and j.kind <> :without and ("
                        + inside + ") order by j.position desc limit :limit")
                .param("position", position)
                .param("without", without)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    private static String ranges(Scope scope) {
        return scope.parts().stream()
                // A fact does not say whose it is, so nothing of the area is shown to people of one unit.
                .filter(part -> part.organization() == null)
                .map(part -> "(j.area >= '" + part.area().from() + "' and j.area < '"
                        + part.area().until() + "')")
                .collect(java.util.stream.Collectors.joining(" or "));
    }

    private static JournalEntry entry(java.sql.ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getString("xid_text"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_post"),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                new AreaPath(row.getString("area")),
                row.getString("body"));
    }
}
