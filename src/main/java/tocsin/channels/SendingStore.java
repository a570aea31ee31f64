package tocsin.channels;

import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what holds for everything that is sent. */
@Repository
class SendingStore {
    private final JdbcClient sql;
    private final DispatchRule.InForce rules;

    SendingStore(JdbcClient sql, DispatchRule.InForce rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** What somebody set; else the rulebook's hours. */
    Sending get() {
        return sql.sql("select quiet_from, quiet_until, address, version from channels.setting")
                .query((row, n) -> new Sending(
                        new QuietHours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class)),
                        row.getString("address"),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> {
                    var rule = rules.today();
                    return new Sending(new QuietHours(rule.quietFrom(), rule.quietUntil()), null, 0);
                });
    }

    /** Makes others wait who want to set something, until this transaction ends. */
    void waitForOthers() {
        sql.sql("lock table channels.setting in share row exclusive mode").update();
    }

    UUID save(Sending sending) {
        return sql.sql("""
                insert into channels.setting (quiet_from, quiet_until, address, version)
                values (:from, :until, :address, :version)
                on conflict (only_one) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                    address = excluded.address, version = excluded.version
                returning salt
                """)
                .param("from", sending.quiet().from(), java.sql.Types.TIME)
                .param("until", sending.quiet().until(), java.sql.Types.TIME)
                .param("address", sending.address())
                .param("version", sending.version())
                .query(UUID.class)
                .single();
    }
}
