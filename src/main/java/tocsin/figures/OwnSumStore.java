package tocsin.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what stands right at a node, summed into the node's cells for the months that are over. */
@Repository
class OwnSumStore {
    /** What a month that is over adds to a node's cells, in the order of their key. */
    private static final String SUM = """
            insert into figures.cell (kind, area_path, measure, span, period, since, sector_path, level, n)
            select :kind, :area, o.measure, p.span, case p.span when 'M' then date_trunc('month', o.day::timestamp)::date else o.day end,
                o.since, o.sector_path, o.level, sum(o.n)
            from (
                select m.measure, m.day, date_trunc('month', f.since::timestamp)::date as since, f.sector_path, f.level, count(*) as n
                from figures.fact_row f cross join lateral unnest(f.measures, f.days) as m (measure, day)
                where f.kind = :kind and f.area_path = :area and f.latest_on >= :from and m.day >= :from and m.day < :before
                group by 1, 2, 3, 4, 5) o
            cross join (values ('D'), ('M')) as p (span)
            group by 3, 4, 5, 6, 7, 8
            order by 3, 4, 5, 6, 7, 8
            on conflict (kind, area_path, measure, span, period, since, sector_path, level) do update set n = cell.n + excluded.n
            """;

    private final JdbcClient sql;

    OwnSumStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A node whose sums end before a day. */
    record Node(String kind, String areaPath, LocalDate beforeOn) {}

    /** Before which day the cells of these nodes hold what stands right at them; nodes seen for the first time begin with nothing. */
    Map<String, LocalDate> ofAll(String kind, Set<String> areas) {
        var known = known(kind, areas);
        var fresh = areas.stream().filter(area -> !known.containsKey(area)).toArray(String[]::new);
        if (fresh.length > 0) {
            sql.sql("""
                    insert into figures.own_sum (kind, area_path, before_on)
                    select :kind, area, :nothing from unnest(:areas::text[]) as u (area)
                    """)
                    .param("kind", kind)
                    .param("nothing", Period.BEGINNING)
                    .param("areas", fresh)
                    .update();
        }
        return known;
    }

    /** The same of those nodes that were seen before. */
    Map<String, LocalDate> known(String kind, Set<String> areas) {
        var known = new HashMap<String, LocalDate>();
        if (!areas.isEmpty()) {
            sql.sql("select area_path, before_on from figures.own_sum where kind = :kind and area_path = any(:areas)")
                    .param("kind", kind)
                    .param("areas", areas.toArray(String[]::new))
                    .query((RowCallbackHandler)
                            row -> known.put(row.getString("area_path"), row.getObject("before_on", LocalDate.class)));
        }
        return known;
    }

    /** Nodes whose sums end before a day, some of them. */
    List<Node> endingBefore(LocalDate day, int limit) {
        return sql.sql(
                        "select kind, area_path, before_on from figures.own_sum where before_on < :day order by before_on limit :limit")
                .param("day", day)
                .param("limit", limit)
                .query(Node.class)
                .list();
    }

    /** Lets a node's sums reach up to a day, unless they are no longer where they were seen. */
    void extend(Node node, LocalDate before) {
        int moved = sql.sql("""
                        update figures.own_sum set before_on = :before where kind = :kind and area_path = :area and before_on = :from
                        """)
                .param("before", before)
                .param("kind", node.kind())
                .param("area", node.areaPath())
                .param("from", node.beforeOn())
                .update();
        if (moved > 0) {
            sql.sql(SUM)
                    .param("kind", node.kind())
                    .param("area", node.areaPath())
                    .param("from", node.beforeOn())
                    .param("before", before)
                    .update();
        }
    }
}
