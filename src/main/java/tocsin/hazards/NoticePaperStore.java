package tocsin.hazards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.documents.IssuingBody;
import tocsin.foundation.AreaPath;
import tocsin.organization.OrganizationKind;

/** SQL of what papers about hazards say beside the hazards themselves: one statement for each kind of thing, however many papers. */
@Repository
class NoticePaperStore {
    private final JdbcClient sql;

    NoticePaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The place a paper speaks of, and the unit that runs it. */
    record Place(
            UUID id,
            String name,
            String number,
            String address,
            @Nullable String unit,
            @Nullable String creditCode,
            @Nullable String legalRepresentative) {}

    Map<UUID, Place> places(Collection<UUID> premises) {
        var found = new HashMap<UUID, Place>();
        sql.sql("""
                select p.id, p.name, p.number, p.address, o.name as unit, o.credit_code, o.legal_representative
                from premises.premises_now p left join organization.organization o on o.id = p.organization_id
                where p.id = any(:ids)
                """)
                .param("ids", premises.toArray(UUID[]::new))
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("address"),
                        row.getString("unit"),
                        row.getString("credit_code"),
                        row.getString("legal_representative")))
                .list()
                .forEach(place -> found.put(place.id(), place));
        return found;
    }

    /** Whom to call. */
    record Contact(String name, @Nullable String phone) {}

    Map<UUID, Contact> contacts(Collection<UUID> people) {
        var found = new HashMap<UUID, Contact>();
        sql.sql("select id, name, phone from organization.person where id = any(:ids)")
                .param("ids", people.toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        row.getObject("id", UUID.class), new Contact(row.getString("name"), row.getString("phone"))))
                .list();
        return found;
    }

    /** A post somebody holds in a body that supervises, from when to when, and where it reaches. */
    record Holding(
            UUID person,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            AreaPath area,
            AreaPath sector,
            IssuingBody body,
            OrganizationKind kind,
            boolean enforcementPower) {}

    List<Holding> holdings(Collection<UUID> people) {
        return sql.sql("""
                select h.person_id, h.from_on, h.until_on, s.area_path, s.sector_path, g.id, g.name, g.area_path as body_path,
                       g.kind, g.enforcement_power
                from organization.holding h join organization.post s on s.id = h.post_id
                join organization.organization g on g.id = s.organization_id
                where h.person_id = any(:people) and g.kind not in ('ENTERPRISE', 'HOUSEHOLD') order by h.from_on, h.id
                """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> new Holding(
                        row.getObject("person_id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        new AreaPath(row.getString("area_path")),
                        new AreaPath(row.getString("sector_path")),
                        new IssuingBody(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                new AreaPath(row.getString("body_path"))),
                        OrganizationKind.valueOf(row.getString("kind")),
                        row.getBoolean("enforcement_power")))
                .list();
    }
}
