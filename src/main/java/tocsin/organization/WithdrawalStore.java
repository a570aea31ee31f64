package tocsin.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of areas, organizations, people and posts that are taken back with the import they came by. */
@Repository
class WithdrawalStore {
    private final JdbcClient sql;

    WithdrawalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Areas that end as if they had never been; gives their salts. */
    Map<UUID, UUID> withdrawAreas(List<UUID> ids, LocalDate on) {
        sql.sql(
                        "update organization.area_code set until_on = :on where area_id = any(:ids) and until_on is null and from_on < :on")
                .param("on", on)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        return salts("""
                update organization.area set retired_on = :on, version = version + 1
                where id = any(:ids) and retired_on is null returning id, salt
                """, ids, on);
    }

    /** The contrary; gives their salts. */
    Map<UUID, UUID> reinstateAreas(List<UUID> ids, LocalDate on) {
        sql.sql("""
                update organization.area_code c set until_on = null from organization.area a
                where c.area_id = a.id and a.id = any(:ids) and c.until_on = a.retired_on
                """).param("ids", ids.toArray(UUID[]::new)).update();
        return salts("""
                update organization.area set retired_on = null, version = version + 1
                where id = any(:ids) and retired_on is not null and :on::date is not null returning id, salt
                """, ids, on);
    }

    Map<UUID, UUID> withdrawPosts(List<UUID> ids, LocalDate on) {
        return salts("""
                update organization.post set retired_on = :on, version = version + 1
                where id = any(:ids) and retired_on is null returning id, salt
                """, ids, on);
    }

    Map<UUID, UUID> reinstatePosts(List<UUID> ids, LocalDate on) {
        return salts("""
                update organization.post set retired_on = null, version = version + 1
                where id = any(:ids) and retired_on is not null and :on::date is not null returning id, salt
                """, ids, on);
    }

    Map<UUID, UUID> withdrawPeople(List<UUID> ids, LocalDate on) {
        return salts("""
                update organization.person set retired_on = :on, version = version + 1
                where id = any(:ids) and retired_on is null returning id, salt
                """, ids, on);
    }

    Map<UUID, UUID> reinstatePeople(List<UUID> ids, LocalDate on) {
        return salts("""
                update organization.person set retired_on = null, version = version + 1
                where id = any(:ids) and retired_on is not null and :on::date is not null returning id, salt
                """, ids, on);
    }

    /** Marks organizations as withdrawn since a day, or takes the mark away with {@code null}. */
    void markOrganizations(Collection<UUID> ids, @org.jspecify.annotations.Nullable LocalDate on) {
        sql.sql("update organization.organization set withdrawn_on = :on where id = any(:ids)")
                .param("on", on, java.sql.Types.DATE)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Of these ids the ones that were taken back, whatever they name. */
    Set<UUID> withdrawn(Collection<UUID> ids) {
        return Set.copyOf(sql.sql("""
                select id as value from organization.area where id = any(:ids) and retired_on is not null
                union all select id from organization.person where id = any(:ids) and retired_on is not null
                union all select id from organization.post where id = any(:ids) and retired_on is not null
                union all select id from organization.organization where id = any(:ids) and withdrawn_on is not null
                union all select id from organization.regulation where id = any(:ids) and withdrawn_on is not null
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Names of the records among these that were registered anew since they were taken back. */
    List<String> onFileAgain(Collection<UUID> ids) {
        return sql.sql("""
                select w.name from organization.area w join organization.area a on a.code = w.code and a.retired_on is null
                where w.id = any(:ids) and w.retired_on is not null
                union all
                select w.name from organization.person w join organization.person p on p.name = w.name and p.area_id = w.area_id
                    and p.phone is not distinct from w.phone and p.retired_on is null
                where w.id = any(:ids) and w.retired_on is not null
                union all
                select w.title from organization.post w join organization.post t on t.title = w.title
                    and t.organization_id = w.organization_id and t.area_id = w.area_id and t.retired_on is null
                where w.id = any(:ids) and w.retired_on is not null
                union all
                select w.name from organization.organization w join organization.organization o on o.withdrawn_on is null
                    and (o.credit_code = w.credit_code or o.name = w.name and o.area_id = w.area_id)
                where w.id = any(:ids) and w.withdrawn_on is not null
                union all
                select o.name from organization.regulation w join organization.regulation r on r.area_id = w.area_id
                    and r.sector_id = w.sector_id and r.regulator_id = w.regulator_id and r.withdrawn_on is null
                    and r.from_on < coalesce(w.until_on, 'infinity') and w.from_on < coalesce(r.until_on, 'infinity')
                    join organization.organization o on o.id = w.regulator_id
                where w.id = any(:ids) and w.withdrawn_on is not null
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private Map<UUID, UUID> salts(String statement, List<UUID> ids, LocalDate on) {
        var salts = new HashMap<UUID, UUID>();
        sql.sql(statement)
                .param("on", on)
                .param("ids", ids.toArray(UUID[]::new))
                .query((RowCallbackHandler)
                        row -> salts.put(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)));
        return salts;
    }
}
