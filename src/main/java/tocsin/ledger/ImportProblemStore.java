package tocsin.ledger;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.Text;

/** SQL of what is wrong with the rows of imports. */
@Repository
class ImportProblemStore {
    private static final List<Function<Placed, @Nullable String>> TEXTS = List.of(
            each -> each.problem().field(),
            Placed::letter,
            each -> each.problem().code(),
            each -> each.problem().title().zh(),
            each -> each.problem().title().en(),
            each -> each.problem().detail().zh(),
            each -> each.problem().detail().en(),
            Placed::value,
            each -> each.problem().suggestion());

    private final JdbcClient sql;
    private final JdbcTemplate template;

    ImportProblemStore(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /**
     * A problem of a row.
     *
     * @param letter of the column at fault
     * @param value what stands in the cell
     */
    record Placed(
            int line, @Nullable String letter, @Nullable String value, ImportProblem problem) {}

    void insert(UUID job, List<Placed> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var numbers = new ArrayList<Integer>();
        var perLine = new HashMap<Integer, Integer>();
        problems.forEach(each -> numbers.add(perLine.merge(each.line(), 1, Integer::sum)));
        template.update("""
                insert into ledger.import_problem (import_id, line, n, field, letter, code, title_zh, title_en, detail_zh, detail_en,
                    value, suggestion, warning)
                select ?, p.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as p
                """, statement -> {
            var connection = statement.getConnection();
            statement.setObject(1, job);
            statement.setArray(2, ImportRowStore.array(connection, "int4", problems, Placed::line));
            statement.setArray(3, ImportRowStore.array(connection, "int4", numbers, number -> number));
            for (int at = 0; at < TEXTS.size(); at++) {
                statement.setArray(4 + at, ImportRowStore.array(connection, "text", problems, TEXTS.get(at)));
            }
            statement.setArray(
                    4 + TEXTS.size(),
                    ImportRowStore.array(
                            connection, "bool", problems, each -> each.problem().warning()));
        });
    }

    void deleteOf(UUID job, List<Integer> lines) {
        sql.sql("delete from ledger.import_problem where import_id = :job and line = any(:lines)")
                .param("job", job)
                .param("lines", lines.toArray(Integer[]::new))
                .update();
    }

    void deleteAll(UUID job) {
        sql.sql("delete from ledger.import_problem where import_id = :job")
                .param("job", job)
                .update();
    }

    /** The problems of these lines. */
    Map<Integer, List<Placed>> of(UUID job, List<Integer> lines) {
        var found = new HashMap<Integer, List<Placed>>();
        sql.sql("select * from ledger.import_problem where import_id = :job and line = any(:lines) order by line, n")
                .param("job", job)
                .param("lines", lines.toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    var placed = new Placed(
                            row.getInt("line"),
                            row.getString("letter"),
                            row.getString("value"),
                            new ImportProblem(
                                    row.getString("field"),
                                    row.getString("code"),
                                    Text.of(row.getString("title_zh"), row.getString("title_en")),
                                    Text.of(row.getString("detail_zh"), row.getString("detail_en")),
                                    row.getString("suggestion"),
                                    row.getBoolean("warning")));
                    found.computeIfAbsent(placed.line(), line -> new ArrayList<>())
                            .add(placed);
                });
        return found;
    }

    /** Like problems counted, the most frequent first, each with the first of its kind. */
    List<ImportFinding> summary(UUID job) {
        return sql.sql("""
                select s.field, s.letter, s.code, s.warning, s.count, s.line, first.value, first.title_zh, first.title_en,
                    first.detail_zh, first.detail_en
                from (select field, letter, code, warning, count(*) as count, min(line) as line from ledger.import_problem
                      where import_id = :job group by field, letter, code, warning) s
                cross join lateral (select * from ledger.import_problem p
                      where p.import_id = :job and p.line = s.line and p.code = s.code
                          and p.field is not distinct from s.field and p.letter is not distinct from s.letter
                      order by p.n limit 1) first
                order by s.warning, s.count desc, s.letter, s.code
                """)
                .param("job", job)
                .query((row, n) -> new ImportFinding(
                        row.getString("field"),
                        row.getString("letter"),
                        row.getString("code"),
                        Text.of(row.getString("title_zh"), row.getString("title_en")),
                        Text.of(row.getString("detail_zh"), row.getString("detail_en")),
                        row.getInt("count"),
                        row.getInt("line"),
                        row.getString("value"),
                        row.getBoolean("warning")))
                .list();
    }

    /** How many rows bear a warning. */
    int warned(UUID job) {
        return sql.sql("select count(distinct line) from ledger.import_problem where import_id = :job and warning")
                .param("job", job)
                .query(Integer.class)
                .single();
    }
}
