package tocsin.agenda;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.organization.GroundChange;

/** SQL of open items whose ground changes. */
@Repository
class AgendaGroundStore {
    private final JdbcClient sql;

    AgendaGroundStore(JdbcClient sql) {
        this.sql = sql;
    }

    long open(AreaPath ground) {
        return sql.sql(
                        "select count(*) from agenda.item where state = 'OPEN' and area_path >= :from and area_path < :until")
                .param("from", ground.from())
                .param("until", ground.until())
                .query(Long.class)
                .single();
    }

    /** Puts what is owed, the duty that owes it and the tier it reached where their ground is now. */
    void move(GroundChange change) {
        move(
                change,
                "update agenda.item set area_path = :to || substr(area_path, :behind), version = version + 1"
                        + " where state = 'OPEN' and area_path >= :from and area_path < :until");
        move(change, """
                update agenda.item set duty_area_id = coalesce(:node::uuid, duty_area_id), duty_path = :to || substr(duty_path, :behind)
                where state = 'OPEN' and duty_path >= :from and duty_path < :until
                """);
        move(change, """
                update agenda.item set tier_area_id = coalesce(:node::uuid, tier_area_id), tier_path = :to || substr(tier_path, :behind)
                where state = 'OPEN' and tier_path >= :from and tier_path < :until
                """);
    }

    private void move(GroundChange change, String moving) {
        var node = change.node();
        var statement = sql.sql(moving)
                .param("to", change.to().value())
                .param("behind", change.from().value().length() + 1)
                .param("from", change.from().from())
                .param("until", change.from().until());
        (moving.contains(":node")
                        ? statement.param(
                                "node", node == null ? null : node.value().toString())
                        : statement)
                .update();
    }

    /** What had gone up to a superior the ground does not lie under any more goes to the one it lies under now. */
    void raiseWhereItLiesNow(GroundChange change, AgendaItem.Tier tier) {
        sql.sql("""
                update agenda.item set tier_area_id = :area, tier_path = :path, tier_level = :level, tier_name = :name
                where state = 'OPEN' and area_path >= :from and area_path < :until and not starts_with(area_path, tier_path)
                """)
                .param("area", tier.area().value())
                .param("path", tier.path().value())
                .param("level", tier.level().name())
                .param("name", tier.name())
                .param("from", change.to().from())
                .param("until", change.to().until())
                .update();
    }
}
