package tocsin.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.documents.DocumentNumbers.Line;
import tocsin.foundation.AreaPath;

/** SQL of numbering. */
@Repository
class NumberingStore {
    private static final String INSERT = """
            insert into documents.numbering
                (id, body_id, body_name, body_path, series, mark, pattern, digits, from_on, first_number, set_at,
                 set_by)
            values (:id, :body, :name, :path, :series, :mark, :pattern, :digits, :from, :first, :at, :by)
            on conflict (body_id, series, from_on)
            """;

    private static final String SELECT = """
            select id, body_id, body_name, body_path, series, mark, pattern, digits, from_on, first_number
            from documents.numbering
            """;

    private final JdbcClient sql;

    NumberingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes a numbering; one of the same body, series and day gives way to it. Gives its salt. */
    UUID save(Numbering numbering, Instant at, UUID by) {
        return write(
                        INSERT
                                + "do update set mark = excluded.mark, pattern = excluded.pattern, digits = excluded.digits,"
                                + " first_number = excluded.first_number,"
                                + " set_at = excluded.set_at, set_by = excluded.set_by returning salt",
                        numbering,
                        at,
                        by)
                .orElseThrow();
    }

    private Optional<UUID> write(String statement, Numbering numbering, Instant at, UUID by) {
        return sql.sql(statement)
                .param("id", numbering.id())
                .param("body", numbering.body())
                .param("name", numbering.bodyName())
                .param("path", numbering.bodyArea().value())
                .param("series", numbering.series())
                .param("mark", numbering.mark())
                .param("pattern", numbering.pattern())
                .param("digits", numbering.digits())
                .param("from", numbering.fromOn())
                .param("first", numbering.firstNumber())
                .param("at", DocumentStore.utc(at))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    /** Makes others wait who want to give out a mark, until this transaction ends. */
    void waitForMarks() {
        sql.sql("lock table documents.numbering in share row exclusive mode").update();
    }

    /** The body that holds this mark beside the given one and series, when there is one. */
    Optional<String> heldByAnother(String mark, UUID body, String series) {
        return sql.sql("""
                select body_name from documents.numbering
                where mark = :mark and (body_id, series) is distinct from (:body, :series) limit 1
                """)
                .param("mark", mark)
                .param("body", body)
                .param("series", series)
                .query(String.class)
                .optional();
    }

    /** Every numbering of these bodies and series, whenever it holds. */
    Map<Line, List<Numbering>> of(Collection<Line> lines) {
        return sql
                .sql(SELECT + "where (body_id, series) in (select * from unnest(:bodies, :series))")
                .param("bodies", lines.stream().map(Line::body).toArray(UUID[]::new))
                .param("series", lines.stream().map(Line::series).toArray(String[]::new))
                .query((row, n) -> numbering(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        each -> new Line(each.body(), each.series()), HashMap::new, Collectors.toList()));
    }

    Optional<Numbering> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Numbering> list(Collection<UUID> ids) {
        return sql.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> numbering(row))
                .list();
    }

    /** From which number on papers bear one of a year (0: none does), how many do, and how many of these are void. */
    record Given(int first, int papers, int voided) {}

    Given given(DocumentNumbers.Count count) {
        return sql.sql("""
                select coalesce(min(sequence), 0) as first, count(*) as papers, count(voiding_id) as voided from documents.document
                where body_id = :body and series = :series and year = :year
                """)
                .param("body", count.body())
                .param("series", count.series())
                .param("year", count.year())
                .query((row, n) -> new Given(row.getInt("first"), row.getInt("papers"), row.getInt("voided")))
                .single();
    }

    /** The last number given in a year; none: 0. */
    int last(DocumentNumbers.Count count) {
        return last(count, "");
    }

    /** The same, after everybody who is giving one has done so; nobody gives one until this transaction ends. */
    int waitForLast(DocumentNumbers.Count count) {
        return last(count, " for update");
    }

    private int last(DocumentNumbers.Count count, String lock) {
        return sql.sql("select last from documents.series where body_id = :body and series = :series and year = :year"
                        + lock)
                .param("body", count.body())
                .param("series", count.series())
                .param("year", count.year())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    static Numbering numbering(ResultSet row) throws SQLException {
        return new Numbering(
                row.getObject("id", UUID.class),
                row.getObject("body_id", UUID.class),
                row.getString("body_name"),
                new AreaPath(row.getString("body_path")),
                row.getString("series"),
                row.getString("mark"),
                row.getString("pattern"),
                row.getInt("digits"),
                row.getObject("from_on", LocalDate.class),
                row.getInt("first_number"));
    }
}
