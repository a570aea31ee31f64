package tocsin.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of the recount: what the records say is put beside what the figures say, and the database compares. */
@Repository
class VerifyStore {
    /**
     * The marks of all records carried up the tree, and into their own node's cells as far as its sums reach, beside what is kept, with what
     * is unread added. A mark that is later than its row says would be found by nobody and counts as lacking.
     */
    private static final String COMPARE = """
            with own as (
              select r.area_path, m.measure, m.day, date_trunc('month', r.since::timestamp)::date as since, r.sector_path, r.level,
                     count(*) as n
              from recounted r cross join lateral unnest(r.measures, r.days) as m (measure, day)
              where r.kind = :kind group by 1, 2, 3, 4, 5, 6),
            truth as (
              select area_path, measure, 'R' as span, day as period, since, sector_path, level, n from own
              union all
              select above.path, measure, span.code,
                     case span.code when 'M' then date_trunc('month', day::timestamp)::date else day end,
                     since, sector_path, level, sum(n)
              from own
              left join figures.own_sum s on s.kind = :kind and s.area_path = own.area_path
              cross join lateral (
                select left(own.area_path, i) as path from generate_series(1, length(own.area_path) - 1) as i
                where substr(own.area_path, i, 1) = '.'
                union all
                select own.area_path where own.day < s.before_on) as above
              cross join (values ('D'), ('M')) as span (code)
              group by 1, 2, 3, 4, 5, 6, 7),
            row_now as (
              select * from figures.fact_row f
              where f.kind = :kind and not exists (select from unread_row u where u.kind = f.kind and u.subject = f.subject)
              union all
              select * from unread_row where kind = :kind),
            kept as (
              select area_path, measure, span, period, since, sector_path, level, sum(n) as n from (
                select area_path, measure, span, period, since, sector_path, level, n from figures.cell where kind = :kind
                union all
                select area_path, measure, span, period, since, sector_path, level, n from unread_cell where kind = :kind
                union all
                select f.area_path, m.measure, 'R', m.day, date_trunc('month', f.since::timestamp)::date, f.sector_path, f.level, 1
                from row_now f cross join lateral unnest(f.measures, f.days) as m (measure, day)
                where m.day < f.latest_on + interval '1 month') as sums
              group by 1, 2, 3, 4, 5, 6, 7)
            select area_path, measure, span, period, since, sector_path, level,
                   coalesce(kept.n, 0)::bigint as kept, coalesce(truth.n, 0)::bigint as recounted
            from truth full join kept using (area_path, measure, span, period, since, sector_path, level)
            where coalesce(truth.n, 0) <> coalesce(kept.n, 0)
            order by 1, 2, 3, 4, 5, 6, 7
            """;

    private final JdbcClient sql;
    private final FactRowStore rows;
    private final CellStore cells;
    private final OwnSumStore own;

    VerifyStore(JdbcClient sql, FactRowStore rows, CellStore cells, OwnSumStore own) {
        this.sql = sql;
        this.rows = rows;
        this.cells = cells;
        this.own = own;
    }

    void prepare() {
        sql.sql("create temporary table recounted (like figures.fact_row) on commit drop")
                .update();
        sql.sql("create temporary table unread_row (like figures.fact_row) on commit drop")
                .update();
        sql.sql("create temporary table unread_cell (like figures.cell) on commit drop")
                .update();
    }

    void addRecounted(String kind, List<FactRow> counted) {
        rows.insert("recounted", kind, counted, "");
    }

    void addUnread(String kind, List<FactRow> now, CellChanges changes) {
        rows.insert("unread_row", kind, now, "");
        cells.insert("unread_cell", kind, changes.cells(own.known(kind, changes.areas())), "");
    }

    long cells(String kind) {
        return sql.sql("select count(*) from figures.cell where kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** Every cell, and every node's own rows, that do not agree with the recount. Written apart from the Java that keeps them. */
    void compare(String kind, Consumer<Verification.Difference> each) {
        sql.sql("analyze recounted").update();
        sql.sql(COMPARE).withFetchSize(1_000).param("kind", kind).query(row -> {
            each.accept(new Verification.Difference(
                    kind,
                    row.getString("measure"),
                    new AreaPath(row.getString("area_path")),
                    new AreaPath(row.getString("sector_path")),
                    row.getInt("level"),
                    row.getString("span"),
                    row.getObject("period", LocalDate.class),
                    row.getObject("since", LocalDate.class),
                    row.getLong("kept"),
                    row.getLong("recounted")));
        });
    }
}
