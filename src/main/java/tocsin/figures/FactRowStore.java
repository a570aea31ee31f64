package tocsin.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.BulkRowStore;

/** SQL of the records' rows. Sets go in as arrays, one statement for all. */
@Repository
class FactRowStore {
    private final JdbcClient sql;
    private final BulkRowStore bulk;

    FactRowStore(JdbcClient sql, BulkRowStore bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    Map<UUID, FactRow> load(String kind, Collection<UUID> subjects) {
        var found = new HashMap<UUID, FactRow>();
        if (!subjects.isEmpty()) {
            sql.sql("""
                    select subject, area_path, sector_path, level, since, measures, days::text[] as days, position
                    from figures.fact_row where kind = :kind and subject = any(:subjects::uuid[])
                    """)
                    .param("kind", kind)
                    .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                    .query((row, n) -> row(row))
                    .list()
                    .forEach(row -> found.put(row.subject(), row));
        }
        return found;
    }

    private static FactRow row(ResultSet row) throws SQLException {
        var measures = (String[]) row.getArray("measures").getArray();
        var days = (String[]) row.getArray("days").getArray();
        var marks = new ArrayList<Contribution.Mark>(measures.length);
        for (int index = 0; index < measures.length; index++) {
            marks.add(new Contribution.Mark(measures[index], LocalDate.parse(days[index])));
        }
        var contribution = new Contribution(
                new AreaPath(row.getString("area_path")),
                new AreaPath(row.getString("sector_path")),
                row.getInt("level"),
                row.getObject("since", LocalDate.class),
                marks);
        return new FactRow(row.getObject("subject", UUID.class), contribution, row.getLong("position"));
    }

    /**
     * Writes rows as they are now.
     *
     * @param known those that are there already; who calls holds the follower's position, so that no other comes meanwhile
     */
    void save(String kind, Collection<FactRow> rows, Set<UUID> known) {
        var fresh = rows.stream().filter(row -> !known.contains(row.subject())).toList();
        if (fresh.size() < BulkRowStore.MANY) {
            write(kind, List.copyOf(rows));
        } else {
            bulk.write(new FactRowCopy(kind), fresh);
            write(
                    kind,
                    rows.stream().filter(row -> known.contains(row.subject())).toList());
        }
    }

    private void write(String kind, List<FactRow> rows) {
        insert("figures.fact_row", kind, rows, """
                on conflict (kind, subject) do update set area_path = excluded.area_path, sector_path = excluded.sector_path,
                  level = excluded.level, since = excluded.since, measures = excluded.measures, days = excluded.days,
                  latest_on = excluded.latest_on, position = excluded.position
                """);
    }

    /** Puts rows into a table shaped like {@code fact_row}. */
    void insert(String table, String kind, List<FactRow> rows, String onConflict) {
        if (rows.isEmpty()) {
            return;
        }
        sql.sql("insert into " + table + """
                 (kind, subject, area_path, sector_path, level, since, measures, days, latest_on, position)
                select :kind, subject, area, sector, level, since, measures::text[], days::date[], latest, position
                from unnest(:subjects::uuid[], :areas::text[], :sectors::text[], :levels::smallint[], :sinces::date[],
                            :measures::text[], :days::text[], :latest::date[], :positions::bigint[])
                  as r (subject, area, sector, level, since, measures, days, latest, position)
                """ + onConflict)
                .param("kind", kind)
                .param("subjects", texts(rows, row -> row.subject().toString()))
                .param("areas", texts(rows, row -> row.contribution().area().value()))
                .param("sectors", texts(rows, row -> row.contribution().sector().value()))
                .param(
                        "levels",
                        rows.stream()
                                .mapToInt(row -> row.contribution().level())
                                .toArray())
                .param("sinces", texts(rows, row -> row.contribution().since().toString()))
                .param("measures", texts(rows, row -> literal(row, Contribution.Mark::measure)))
                .param("days", texts(rows, row -> literal(row, Contribution.Mark::day)))
                .param(
                        "latest",
                        texts(rows, row -> row.contribution().latestMonth().toString()))
                .param("positions", rows.stream().mapToLong(FactRow::position).toArray())
                .update();
    }

    private static String[] texts(List<FactRow> rows, Function<FactRow, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    /** An array within an array, as PostgreSQL writes it. */
    private static String literal(FactRow row, Function<Contribution.Mark, Object> part) {
        return row.contribution().marks().stream()
                .map(mark -> String.valueOf(part.apply(mark)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    void clear() {
        sql.sql("truncate figures.fact_row, figures.cell, figures.own_sum, figures.watch")
                .update();
    }

    boolean isAny() {
        return sql.sql("select exists (select from figures.fact_row)")
                .query(Boolean.class)
                .single();
    }

    /** True when these measures were the last that rows were counted by. */
    boolean areCountedBy(String measures) {
        return sql.sql("select exists (select from figures.counted_by where measures = :measures)")
                .param("measures", measures)
                .query(Boolean.class)
                .single();
    }

    void noteCountedBy(String measures) {
        sql.sql("delete from figures.counted_by").update();
        sql.sql("insert into figures.counted_by (measures) values (:measures)")
                .param("measures", measures)
                .update();
    }
}
