package tocsin.premises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of places and buildings that are taken back with the import they came by. */
@Repository("premisesWithdrawalStore")
class WithdrawalStore {
    private final JdbcClient sql;

    WithdrawalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Withdraws places; gives those that stood. */
    Set<UUID> withdraw(List<UUID> ids) {
        return Set.copyOf(sql.sql("""
                update premises.premises set withdrawn_from = state, state = 'WITHDRAWN', active = false, version = version + 1
                where id = any(:ids) and state <> 'WITHDRAWN' returning id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void reinstate(List<UUID> ids) {
        sql.sql("""
                update premises.premises set state = withdrawn_from, withdrawn_from = null, version = version + 1,
                    active = withdrawn_from in ('PLANNED', 'OPERATING', 'SUSPENDED')
                where id = any(:ids) and state = 'WITHDRAWN'
                """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    Set<UUID> withdrawn(Collection<UUID> ids) {
        return Set.copyOf(sql.sql("select id from premises.premises where id = any(:ids) and state = 'WITHDRAWN'")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Withdraws buildings; gives those that stood. */
    Set<UUID> withdrawBuildings(List<UUID> ids, LocalDate on) {
        return Set.copyOf(sql.sql("""
                update premises.building set withdrawn_on = :on, version = version + 1
                where id = any(:ids) and withdrawn_on is null returning id
                """)
                .param("on", on)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void reinstateBuildings(List<UUID> ids) {
        sql.sql("""
                update premises.building set withdrawn_on = null, version = version + 1
                where id = any(:ids) and withdrawn_on is not null
                """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** Something that stands on an area, an organization or a person. */
    record Work(UUID base, UUID record, boolean building, String name) {}

    List<Work> on(Collection<UUID> records) {
        return sql.sql("""
                select b.base, p.id as record, false as building, p.name
                from premises.premises p, lateral unnest(array[p.area_id, p.organization_id, p.landlord_organization_id,
                    p.owning_department_id, p.inspector_id, p.building_id]) as b (base)
                where p.state <> 'WITHDRAWN' and (p.area_id = any(:ids) or p.organization_id = any(:ids)
                    or p.landlord_organization_id = any(:ids) or p.owning_department_id = any(:ids) or p.inspector_id = any(:ids)
                    or p.building_id = any(:ids)) and b.base = any(:ids)
                union all select g.base, g.id, true, g.name from (
                    select area_id as base, id, name from premises.building where withdrawn_on is null
                    union all select property_company_id, id, name from premises.building where withdrawn_on is null) g where g.base = any(:ids)
                """)
                .param("ids", records.toArray(UUID[]::new))
                .query(Work.class)
                .list();
    }
}
