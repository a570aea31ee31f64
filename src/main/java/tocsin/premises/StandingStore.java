package tocsin.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what a place was at which time: how it did business, and who ran it. */
@Repository
class StandingStore {
    private final JdbcClient sql;

    StandingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A state of business from a day on. */
    record Held(BusinessState state, LocalDate fromOn, String reason) {}

    /**
     * Who ran the place from a day on.
     *
     * @param fromOn null: from before the register knows
     */
    record Ran(
            @Nullable UUID organizationId,
            @Nullable String name,
            @Nullable LocalDate fromOn) {}

    /** States told by an act, newest first. */
    List<Held> states(PremisesId premises) {
        return sql.sql("""
                        select state, from_on, reason from premises.state_held where premises_id = :id order by from_on desc
                        """)
                .param("id", premises.value())
                .query((row, n) -> new Held(
                        BusinessState.valueOf(row.getString("state")),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    void hold(PremisesId premises, ChangeState command, UUID by) {
        sql.sql("""
                        insert into premises.state_held (premises_id, state, from_on, reason, by_id)
                        values (:id, :state, :from, :reason, :by)
                        """)
                .param("id", premises.value())
                .param("state", command.state().name())
                .param("from", command.fromOn())
                .param("reason", command.reason().strip())
                .param("by", by)
                .update();
    }

    /** Who ran the place, newest first. */
    List<Ran> operators(PremisesId premises) {
        return sql.sql("""
                        select p.organization_id, o.name, p.from_on from premises.operator p
                        left join organization.organization o on o.id = p.organization_id
                        where p.premises_id = :id order by p.from_on desc nulls last
                        """)
                .param("id", premises.value())
                .query((row, n) -> new Ran(
                        row.getObject("organization_id", UUID.class),
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    /** From this day on these places are run by these organizations; a second change of one day replaces the first. */
    void run(Map<UUID, @Nullable UUID> organizations, LocalDate from) {
        var places = organizations.keySet().toArray(UUID[]::new);
        var operators = new UUID[places.length];
        for (int index = 0; index < places.length; index++) {
            operators[index] = organizations.get(places[index]);
        }
        sql.sql("""
                        insert into premises.operator (premises_id, organization_id, from_on)
                        select place, organization, :from from unnest(:places, :organizations) as u (place, organization)
                        on conflict (premises_id, coalesce(from_on, '-infinity')) do update
                        set organization_id = excluded.organization_id
                        """)
                .param("places", places)
                .param("organizations", operators)
                .param("from", from)
                .update();
    }
}
