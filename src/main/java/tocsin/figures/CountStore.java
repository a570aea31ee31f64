package tocsin.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that answers counts. */
@Repository
class CountStore {
    /** {@code unnest} of the rectangles asked for, as a table. */
    private static final String PARTS = """
            unnest(:places::int[], :areas::text[], :sectors::text[], :sectorEnds::text[], :signs::int[])
              as a (place, area, sector, sector_end, sign)
            """;

    /**
     * One narrow index range of cells for each rectangle and piece; then, of what stands right at the nodes, the marks that are not in
     * their cells. One statement, since between two a month could go from the rows into the cells. {@code offset 0} has the day looked up
     * once for a rectangle, not once for a row.
     */
    private static final String CELLS = """
            select a.place, p.stretch, null::text as measure, null::date as day, null::smallint as level, null::date as since,
                sum(c.n * a.sign)::bigint as n
            from %1$s
            cross join unnest(:stretches::int[], :ofStretches::text[], :levels::int[], :sinces::date[], :spans::text[],
                              :froms::date[], :untils::date[])
              as p (stretch, measure, level, since, span, from_on, until_on)
            cross join lateral (
              select sum(cell.n) as n from figures.cell
              where cell.kind = :kind and cell.area_path = a.area and cell.measure = p.measure and cell.span = p.span
                and cell.period >= p.from_on and cell.period < p.until_on and cell.since >= p.since
                and cell.sector_path >= a.sector and cell.sector_path < a.sector_end
                and (p.level is null or cell.level = p.level)) c
            where c.n is not null
            group by a.place, p.stretch
            union all
            select a.place, null, m.measure, m.day, f.level, f.since, sum(a.sign)::bigint
            from %1$s
            cross join lateral (
              select coalesce((select o.before_on from figures.own_sum o where o.kind = :kind and o.area_path = a.area),
                '0001-01-01') as before_on
              offset 0) s
            join figures.fact_row f on f.kind = :kind and f.area_path = a.area and f.latest_on >= s.before_on
              and f.sector_path >= a.sector and f.sector_path < a.sector_end
            cross join lateral unnest(f.measures, f.days) as m (measure, day)
            where m.measure = any(:measures) and m.day >= s.before_on
            group by a.place, m.measure, m.day, f.level, f.since
            """.formatted(PARTS);

    /** Marks of rows in a range of places. */
    private static final String ROWS = """
            select a.place, m.measure, m.day, f.level, f.since, sum(a.sign)::bigint as n
            from unnest(:places::int[], :areas::text[], :areaEnds::text[], :sectors::text[], :sectorEnds::text[], :signs::int[])
              as a (place, area, area_end, sector, sector_end, sign)
            join figures.fact_row f on f.kind = :kind and f.area_path >= a.area and f.area_path < a.area_end
              and f.sector_path >= a.sector and f.sector_path < a.sector_end
            cross join lateral unnest(f.measures, f.days) as m (measure, day)
            where m.measure = any(:measures)
            group by a.place, m.measure, m.day, f.level, f.since
            """;

    private final JdbcClient sql;

    CountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks of records' own rows: at which place asked for, under which measure, on which day; {@code n} may be negative. */
    record OwnMarks(int place, String measure, LocalDate day, int level, LocalDate since, long n) {}

    /** A sum of cells for one place and one stretch of the plan. */
    record CellSum(int place, int stretch, long n) {}

    /** Sums the cells of the places' nodes, one narrow index range for each piece, and counts the marks that are in none of them. */
    void sumCells(
            String kind, CountPlan plan, List<Reach> places, Consumer<CellSum> ofCells, Consumer<OwnMarks> ofRows) {
        var pieces = plan.pieces();
        bound(sql.sql(CELLS), kind, places)
                .param(
                        "stretches",
                        pieces.stream().mapToInt(CountPlan.Piece::stretch).toArray())
                .param("ofStretches", texts(pieces, piece -> piece.line().measure()))
                .param("levels", levels(pieces))
                .param("sinces", texts(pieces, piece -> piece.line().since()))
                .param("spans", texts(pieces, CountPlan.Piece::span))
                .param("froms", texts(pieces, CountPlan.Piece::from))
                .param("untils", texts(pieces, CountPlan.Piece::until))
                .param("measures", plan.measures())
                .query(row -> {
                    if (row.getObject("stretch") == null) {
                        ofRows.accept(marks(row));
                    } else {
                        ofCells.accept(new CellSum(row.getInt("place"), row.getInt("stretch"), row.getLong("n")));
                    }
                });
    }

    /** Counts marks of all records that stand at the places' nodes and below. */
    void countRows(String kind, CountPlan plan, List<Reach> places, Consumer<OwnMarks> each) {
        bound(sql.sql(ROWS), kind, places)
                .param("areaEnds", texts(parts(places), part -> part.area().until()))
                .param("measures", plan.measures())
                .query(row -> {
                    each.accept(marks(row));
                });
    }

    private static OwnMarks marks(ResultSet row) throws SQLException {
        return new OwnMarks(
                row.getInt("place"),
                row.getString("measure"),
                row.getObject("day", LocalDate.class),
                row.getInt("level"),
                row.getObject("since", LocalDate.class),
                row.getLong("n"));
    }

    private static List<Reach.Part> parts(List<Reach> places) {
        return places.stream().flatMap(place -> place.parts().stream()).toList();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, String kind, List<Reach> places) {
        var numbers = new ArrayList<Integer>();
        for (int place = 0; place < places.size(); place++) {
            numbers.addAll(Collections.nCopies(places.get(place).parts().size(), place));
        }
        var parts = parts(places);
        return statement
                .param("kind", kind)
                .param("places", numbers.toArray(Integer[]::new))
                .param("areas", texts(parts, part -> part.area().from()))
                .param("sectors", texts(parts, part -> part.sector().from()))
                .param("sectorEnds", texts(parts, part -> part.sector().until()))
                .param("signs", parts.stream().mapToInt(Reach.Part::sign).toArray());
    }

    private static Integer[] levels(List<CountPlan.Piece> pieces) {
        return pieces.stream().map(piece -> piece.line().level()).toArray(Integer[]::new);
    }

    private static <T> String[] texts(List<T> things, Function<T, Object> part) {
        return things.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }
}
