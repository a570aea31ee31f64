package tocsin.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of somebody's desk. */
@Repository
class DeskStore {
    private final JdbcClient sql;

    DeskStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A duty somebody holds: its kind and node. */
    record Held(String duty, AreaPath path) {}

    /**
     * What is open and may concern somebody: named as owner or tracker, or holding its duty at a tier from where it began to where it has
     * got, unless it opens on a later day. Soonest due first.
     */
    List<AgendaItem> concerning(
            UUID person, @Nullable UUID organization, List<Held> held, AreaPath within, LocalDate today) {
        return sql.sql("""
                select i.* from agenda.item i
                where i.state = 'OPEN' and i.area_path >= :from and i.area_path < :until
                  and (i.opens_on is null or i.opens_on <= :today)
                  and (i.owner_person = :person or i.tracker = :person or i.owner_organization = :organization
                       or exists (select 1 from unnest(:duties, :paths) as d (duty, path)
                                  where i.duty = d.duty and starts_with(i.duty_path, d.path)
                                    and starts_with(d.path, i.tier_path)))
                order by coalesce(i.due_at, (i.due_on + 1)::timestamp at time zone 'Asia/Shanghai'), i.id
                """)
                .param("from", within.from())
                .param("until", within.until())
                .param("today", today)
                .param("person", person)
                .param("organization", organization)
                .param("duties", held.stream().map(Held::duty).toArray(String[]::new))
                .param("paths", held.stream().map(duty -> duty.path().value()).toArray(String[]::new))
                .query((row, n) -> AgendaStore.item(row))
                .list();
    }
}
