package tocsin.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;

/** SQL of counts over a ledger, bounded exactly as its rows are. */
@Repository
class LedgerCountStore {
    private final JdbcClient sql;
    private final TownClock clock;

    LedgerCountStore(JdbcClient sql, TownClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many rows of one line have one value; both are empty where a row gives none. */
    record Counted(String line, String value, long count) {}

    /** By the first segment of the path below a node; empty: at the node itself. */
    List<Counted> byArea(LedgerDefinition ledger, LedgerQuery query, Scope scope, AreaPath base, LedgerColumn column) {
        var segment =
                "split_part(substr(" + ledger.area() + ", " + (base.value().length() + 1) + "), '.', 1)";
        return count(ledger, query, scope, segment, column);
    }

    List<Counted> byColumn(
            LedgerDefinition ledger, LedgerQuery query, Scope scope, LedgerColumn lines, LedgerColumn column) {
        return count(ledger, query, scope, "(" + lines.sql() + ")::text", column);
    }

    private List<Counted> count(
            LedgerDefinition ledger, LedgerQuery query, Scope scope, String line, LedgerColumn column) {
        var where = new LedgerConditions();
        where.bound(ledger, query, scope);
        var selected = "select coalesce(" + line + ", '') as line, coalesce((" + column.sql()
                + ")::text, '') as value, count(*) as count";
        var statement =
                selected + " from " + ledger.from().neededBy(selected + where.text()) + where.text() + " group by 1, 2";
        return LedgerStore.bound(
                        where,
                        sql.sql(statement)
                                .param("today", clock.today())
                                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .query(Counted.class)
                .list();
    }
}
