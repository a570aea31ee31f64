package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what this room holds about areas, organizations and people. */
@Repository
class OrganizationWorkStore {
    private static final String ON = """
            select parent_id as base, id as record, 'area' as kind, name from organization.area
                where parent_id = any(:ids) and retired_on is null
            union all select area_id, id, 'organization', name from organization.organization
                where area_id = any(:ids) and withdrawn_on is null
            union all select area_id, id, 'person', name from organization.person where area_id = any(:ids) and retired_on is null
            union all select organization_id, id, 'person', name from organization.person
                where organization_id = any(:ids) and retired_on is null
            union all select area_id, id, 'post', title from organization.post where area_id = any(:ids) and retired_on is null
            union all select organization_id, id, 'post', title from organization.post
                where organization_id = any(:ids) and retired_on is null
            union all select h.person_id, h.post_id, 'holding', t.title from organization.holding h
                join organization.post t on t.id = h.post_id where h.person_id = any(:ids)
            union all select h.post_id, h.person_id, 'holder', n.name from organization.holding h
                join organization.person n on n.id = h.person_id where h.post_id = any(:ids)
            union all select area_id, id, 'duty', null from organization.duty where area_id = any(:ids)
            union all select person_id, id, 'duty', null from organization.duty where person_id = any(:ids)
            union all select area_id, id, 'regulation', null from organization.regulation
                where area_id = any(:ids) and withdrawn_on is null
            union all select unit_id, id, 'regulation', null from organization.regulation
                where unit_id = any(:ids) and withdrawn_on is null
            union all select regulator_id, id, 'regulation', null from organization.regulation
                where regulator_id = any(:ids) and withdrawn_on is null
            union all select r.id, r.regulator_id, 'regulator', o.name from organization.regulation r
                join organization.organization o on o.id = r.regulator_id
                where r.id = any(:ids) and r.withdrawn_on is null and r.version > 1
            union all select organization_id, id, 'safetyRole', name from organization.safety_role
                where organization_id = any(:ids) and voided_on is null
            """;

    private final JdbcClient sql;

    OrganizationWorkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Something that stands on a record.
     *
     * @param kind area, organization, person, post, holding, holder, duty, regulation, regulator (of a regulation that was replaced or ended) or safetyRole
     * @param name as it is called, when it has a name
     */
    record Work(
            UUID base, UUID record, String kind, @Nullable String name) {}

    List<Work> on(Collection<UUID> records) {
        return sql.sql(ON)
                .param("ids", records.toArray(UUID[]::new))
                .query(Work.class)
                .list();
    }
}
