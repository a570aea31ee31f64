package tocsin.foundation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what corrections changed. */
@Repository
class FieldChangeStore {
    private final JdbcClient sql;

    FieldChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what the fact changed, which this transaction has just appended to the journal. */
    void keep(Fact fact) {
        var changes = fact.changes();
        sql.sql("""
                insert into foundation.field_change (position, n, field, before_value, after_value)
                select j.position, c.n, c.field, c.before_value, c.after_value
                from foundation.journal j,
                     unnest(cast(:fields as text[]), cast(:before as text[]), cast(:after as text[]))
                       with ordinality as c (field, before_value, after_value, n)
                where j.subject = :subject and j.kind = :kind and j.digest = :digest and j.xid = pg_current_xact_id()
                """)
                .param("fields", changes.stream().map(FieldChange::field).toArray(String[]::new))
                .param("before", changes.stream().map(FieldChange::before).toArray(String[]::new))
                .param("after", changes.stream().map(FieldChange::after).toArray(String[]::new))
                .param("subject", fact.subject())
                .param("kind", fact.kind())
                .param("digest", fact.digest())
                .update();
    }

    /** How many values stand beside facts before a moment. */
    long older(Instant before) {
        return sql.sql("""
                select count(*) from foundation.field_change c join foundation.journal j on j.position = c.position where j.at < :before
                """)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Removes values that stand beside facts before a moment; the facts stay as they are. */
    int delete(Instant before, int most) {
        return sql.sql("""
                delete from foundation.field_change c
                using (select c.position, c.n from foundation.field_change c join foundation.journal j on j.position = c.position
                       where j.at < :before limit :most) as due
                where c.position = due.position and c.n = due.n
                """)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /** By positions of facts; those that changed nothing are absent. */
    Map<Long, List<FieldChange>> of(Collection<Long> positions) {
        record Row(long position, FieldChange change) {}
        return sql
                .sql("""
                select position, field, before_value, after_value from foundation.field_change
                where position = any(:positions) order by position, n
                """)
                .param("positions", positions.toArray(Long[]::new))
                .query((row, n) -> new Row(
                        row.getLong("position"),
                        new FieldChange(
                                row.getString("field"), row.getString("before_value"), row.getString("after_value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::position, LinkedHashMap::new, Collectors.mapping(Row::change, Collectors.toList())));
    }
}
