package tocsin.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
            unnest(:places::int[], :areas::text[], :areaEnds::text[], :sectors::text[], :sectorEnds::text[], :signs::int[])
              as a (place, area, area_end, sector, sector_end, sign)
            """;

    /** After a path and before any other: no digit, letter or dot sorts below a space. */
    private static final String ONLY_ITSELF = " ";

    /** One narrow index range of cells for each rectangle and piece. */
    private static final String CELLS = """
            select a.place, p.stretch, sum(c.n * a.sign)::bigint as n
            from %s
            cross join unnest(:stretches::int[], :measures::text[], :levels::int[], :sinces::date[], :spans::text[],
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
            """.formatted(PARTS);

    /** Marks of rows in a range of places. */
    private static final String ROWS = """
            select a.place, m.measure, m.day, f.level, f.since, sum(a.sign)::bigint as n
            from %s
            join figures.fact_row f on f.kind = :kind and f.area_path >= a.area and f.area_path < a.area_end
              and f.sector_path >= a.sector and f.sector_path < a.sector_end
            cross join lateral unnest(f.measures, f.days) as m (measure, day)
            where m.measure = any(:measures)
            group by a.place, m.measure, m.day, f.level, f.since
            """.formatted(PARTS);

    private final JdbcClient sql;

    CountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks of records' own rows: at which place asked for, under which measure, on which day; {@code n} may be negative. */
    record OwnMarks(int place, String measure, LocalDate day, int level, LocalDate since, long n) {}

    /** A sum of cells for one place and one stretch of the plan. */
    record CellSum(int place, int stretch, long n) {}

    /** Sums the cells of the places' nodes, one narrow index range for each piece. */
    void sumCells(String kind, CountPlan plan, List<Reach> places, Consumer<CellSum> each) {
        var pieces = plan.pieces();
        bound(sql.sql(CELLS), kind, places, false)
                .param(
                        "stretches",
                        pieces.stream().mapToInt(CountPlan.Piece::stretch).toArray())
                .param("measures", texts(pieces, piece -> piece.line().measure()))
                .param("levels", levels(pieces))
                .param("sinces", texts(pieces, piece -> piece.line().since()))
                .param("spans", texts(pieces, CountPlan.Piece::span))
                .param("froms", texts(pieces, CountPlan.Piece::from))
                .param("untils", texts(pieces, CountPlan.Piece::until))
                .query(row -> {
                    each.accept(new CellSum(row.getInt("place"), row.getInt("stretch"), row.getLong("n")));
                });
    }

    /**
     * Counts marks of the records that stand right at the places' nodes.
     *
     * @param below also of all that stand below them
     */
    void countRows(
            String kind, Collection<String> measures, List<Reach> places, boolean below, Consumer<OwnMarks> each) {
        bound(sql.sql(ROWS), kind, places, below)
                .param("measures", measures.toArray(String[]::new))
                .query(row -> {
                    each.accept(new OwnMarks(
                            row.getInt("place"),
                            row.getString("measure"),
                            row.getObject("day", LocalDate.class),
                            row.getInt("level"),
                            row.getObject("since", LocalDate.class),
                            row.getLong("n")));
                });
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, String kind, List<Reach> places, boolean below) {
        var numbers = new ArrayList<Integer>();
        var parts = new ArrayList<Reach.Part>();
        for (int place = 0; place < places.size(); place++) {
            for (var part : places.get(place).parts()) {
                numbers.add(place);
                parts.add(part);
            }
        }
        return statement
                .param("kind", kind)
                .param("places", numbers.toArray(Integer[]::new))
                .param("areas", texts(parts, part -> part.area().from()))
                .param("areaEnds", texts(parts, part -> below ? part.area().until() : part.area() + ONLY_ITSELF))
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
