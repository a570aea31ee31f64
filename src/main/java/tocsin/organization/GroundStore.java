package tocsin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of this room's records that stand on ground. */
@Repository
class GroundStore {
    private static final String INSIDE = "area_path >= :from and area_path < :until";

    private final JdbcClient sql;

    GroundStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row that went along, with its salt. */
    record Gone(UUID id, UUID salt) {}

    long organizations(AreaPath ground) {
        return count("select count(*) from organization.organization where active and " + INSIDE, ground);
    }

    long people(AreaPath ground) {
        return count("select count(*) from organization.person where retired_on is null and " + INSIDE, ground);
    }

    /** Posts that somebody holds on the day or later. */
    long postsHeld(AreaPath ground, LocalDate on) {
        return sql.sql("""
                select count(*) from organization.post p where p.retired_on is null and p.area_path >= :from and p.area_path < :until
                and exists (select from organization.holding h where h.post_id = p.id and (h.until_on is null or h.until_on > :on))
                """)
                .param("from", ground.from())
                .param("until", ground.until())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    private long count(String counting, AreaPath ground) {
        return sql.sql(counting)
                .param("from", ground.from())
                .param("until", ground.until())
                .query(Long.class)
                .single();
    }

    List<Gone> moveOrganizations(GroundChange change) {
        return move("organization.organization", change);
    }

    List<Gone> movePeople(GroundChange change) {
        return move("organization.person", change);
    }

    List<Gone> movePosts(GroundChange change) {
        return move("organization.post", change);
    }

    /** Duties keep their node: it is the node they are about. */
    void moveDuties(GroundChange change) {
        sql.sql("update organization.duty set area_path = :to || substr(area_path, :behind) where " + INSIDE)
                .param("to", change.to().value())
                .param("behind", change.from().value().length() + 1)
                .param("from", change.from().from())
                .param("until", change.from().until())
                .update();
    }

    private List<Gone> move(String table, GroundChange change) {
        var node = change.node();
        return sql.sql("update " + table + """
                 set area_id = coalesce(:node::uuid, area_id), area_path = :to || substr(area_path, :behind)
                where\s""" + INSIDE + " returning id, salt")
                .param("node", node == null ? null : node.value().toString())
                .param("to", change.to().value())
                .param("behind", change.from().value().length() + 1)
                .param("from", change.from().from())
                .param("until", change.from().until())
                .query(Gone.class)
                .list();
    }

    /** Duties about a node that are held on the day or later. */
    List<UUID> openDuties(AreaId area, LocalDate on) {
        return sql.sql("""
                select id as value from organization.duty where area_id = :area and (until_on is null or until_on > :on) order by id
                """)
                .param("area", area.value())
                .param("on", on)
                .query(UUID.class)
                .list();
    }
}
