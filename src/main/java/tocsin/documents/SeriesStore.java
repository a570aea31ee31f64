package tocsin.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.documents.DocumentNumbers.Count;

/** SQL of how far each series has come. */
@Repository
class SeriesStore {
    private final JdbcClient sql;

    SeriesStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last number of each series, its row locked until the papers that follow stand. Locked in one order, so that nobody waits in a ring. */
    Map<Count, Integer> lock(Collection<Count> asked) {
        var sorted = asked.stream().sorted().toList();
        return sql
                .sql("""
                insert into documents.series as s (body_id, series, year, last)
                select *, 0 from unnest(:bodies, :series, cast(:years as int[]))
                on conflict (body_id, series, year) do update set last = s.last returning body_id, series, year, last
                """)
                .param("bodies", sorted.stream().map(Count::body).toArray(UUID[]::new))
                .param("series", sorted.stream().map(Count::series).toArray(String[]::new))
                .param("years", sorted.stream().map(Count::year).toArray(Integer[]::new))
                .query((row, n) -> Map.entry(
                        new Count(row.getObject("body_id", UUID.class), row.getString("series"), row.getInt("year")),
                        row.getInt("last")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void save(Map<Count, Integer> last) {
        var sorted = List.copyOf(last.entrySet());
        sql.sql("""
                update documents.series s set last = u.last
                from unnest(:bodies, :series, cast(:years as int[]), cast(:lasts as int[])) as u (body_id, series, year, last)
                where s.body_id = u.body_id and s.series = u.series and s.year = u.year
                """)
                .param("bodies", sorted.stream().map(one -> one.getKey().body()).toArray(UUID[]::new))
                .param(
                        "series",
                        sorted.stream().map(one -> one.getKey().series()).toArray(String[]::new))
                .param("years", sorted.stream().map(one -> one.getKey().year()).toArray(Integer[]::new))
                .param("lasts", sorted.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }
}
