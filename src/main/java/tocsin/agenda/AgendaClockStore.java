package tocsin.agenda;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the clocks of records, those that have ended included. */
@Repository
class AgendaClockStore {
    private final JdbcClient sql;

    AgendaClockStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every clock that ever ran for these records, the one that still runs first. */
    List<AgendaClock> about(Collection<UUID> subjects) {
        return sql.sql("""
                select subject, kind, coalesce(due_on, (due_at at time zone 'Asia/Shanghai')::date) as due_day, state,
                       (ended_at at time zone 'Asia/Shanghai')::date as ended_on
                from agenda.item where subject = any(:subjects) order by state = 'OPEN' desc, ended_at desc nulls last
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, n) -> new AgendaClock(
                        row.getObject("subject", UUID.class),
                        row.getString("kind"),
                        row.getObject("due_day", LocalDate.class),
                        AgendaItemView.Clock.of(AgendaState.valueOf(row.getString("state"))),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
