package tocsin.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.JournalEntry;

/** SQL that keeps the cells. */
@Repository
class CellStore {
    private final JdbcClient sql;

    CellStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds differences, given in the order of the key. */
    void add(String kind, Map<CellKey, Long> differences) {
        insert("figures.cell", kind, differences, """
                on conflict (kind, area_path, measure, span, period, since, sector_path, level)
                do update set n = cell.n + excluded.n
                """);
    }

    /** Puts cells into a table shaped like {@code cell}. */
    void insert(String table, String kind, Map<CellKey, Long> cells, String onConflict) {
        if (cells.isEmpty()) {
            return;
        }
        sql.sql("insert into " + table + """
                 (kind, area_path, measure, span, period, since, sector_path, level, n)
                select :kind, area, measure, span, period, since, sector, level, n
                from unnest(:areas::text[], :measures::text[], :spans::text[], :periods::date[], :sinces::date[],
                            :sectors::text[], :levels::smallint[], :counts::bigint[])
                  as c (area, measure, span, period, since, sector, level, n)
                """ + onConflict)
                .param("kind", kind)
                .param("areas", texts(cells, CellKey::area))
                .param("measures", texts(cells, CellKey::measure))
                .param("spans", texts(cells, CellKey::span))
                .param("periods", texts(cells, key -> key.period().toString()))
                .param("sinces", texts(cells, key -> key.since().toString()))
                .param("sectors", texts(cells, CellKey::sector))
                .param(
                        "levels",
                        cells.keySet().stream().mapToInt(CellKey::level).toArray())
                .param(
                        "counts",
                        cells.values().stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    private static String[] texts(Map<CellKey, Long> cells, Function<CellKey, String> part) {
        return cells.keySet().stream().map(part).toArray(String[]::new);
    }

    /** Remembers the first day a kind was watched and the latest moment its facts are counted. */
    void watch(String kind, List<JournalEntry> facts) {
        var first = facts.stream().map(JournalEntry::on).min(Comparator.naturalOrder());
        var latest = facts.stream().map(JournalEntry::at).max(Comparator.naturalOrder());
        sql.sql("""
                insert into figures.watch (kind, since_on, until_at) values (:kind, :first, :latest)
                on conflict (kind) do update
                set since_on = least(watch.since_on, excluded.since_on), until_at = greatest(watch.until_at, excluded.until_at)
                """)
                .param("kind", kind)
                .param("first", first.orElseThrow())
                .param("latest", OffsetDateTime.ofInstant(latest.orElseThrow(), ZoneOffset.UTC))
                .update();
    }

    Optional<LocalDate> watchedSince(String kind) {
        return sql.sql("select since_on from figures.watch where kind = :kind")
                .param("kind", kind)
                .query(LocalDate.class)
                .optional();
    }

    /** The latest moment of any fact counted. */
    Optional<Instant> countedUntil() {
        return sql.sql("select max(until_at) as at from figures.watch having max(until_at) is not null")
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
