package tocsin.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what is counted again: by which calendars all was counted last, and what is still owed in time by a day. */
@Repository
class RecountStore {
    private final JdbcClient sql;

    RecountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The calendars by which everything owed was counted last. */
    Optional<String> countedBy() {
        return sql.sql("select calendars from agenda.counted_by")
                .query(String.class)
                .optional();
    }

    void keep(String calendars) {
        sql.sql("""
                insert into agenda.counted_by (calendars) values (:calendars)
                on conflict (one) do update set calendars = excluded.calendars
                """).param("calendars", calendars).update();
    }

    /** What is owed by a day and not late yet, by id, after an id. */
    List<AgendaItem> inTime(UUID after, int limit) {
        return sql.sql("""
                select * from agenda.item i
                where i.state = 'OPEN' and i.missed_on is null and i.due_on is not null and i.id > :after
                order by i.id limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> AgendaStore.item(row))
                .list();
    }

    /** Those of them that are still owed in time, locked. */
    List<AgendaItem> lock(Collection<UUID> items) {
        return sql.sql("""
                select * from agenda.item i
                where i.id = any(:items) and i.state = 'OPEN' and i.missed_on is null
                order by i.id for update
                """)
                .param("items", items.toArray(UUID[]::new))
                .query((row, n) -> AgendaStore.item(row))
                .list();
    }
}
