package tocsin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the rows of imports that look like records on file. */
@Repository
class JudgedRowStore {
    private static final String LIKE = """
            from ledger.import_row r where r.import_id = :job and exists (select 1 from ledger.import_problem p
                where p.import_id = r.import_id and p.line = r.line and p.code = any(:codes))""";

    private final JdbcClient sql;

    JudgedRowStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Rows told under one of these codes, from a place on. */
    List<ImportRowStore.Kept> list(UUID job, List<String> codes, int from, int limit) {
        return sql.sql("select r.* " + LIKE + " order by r.line offset :from limit :limit")
                .param("job", job)
                .param("codes", codes.toArray(String[]::new))
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> ImportRowStore.kept(row))
                .list();
    }

    int count(UUID job, List<String> codes) {
        return sql.sql("select count(*) " + LIKE)
                .param("job", job)
                .param("codes", codes.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Of the rows told under one of these codes those below a line; all of them, or those of the numbers given. */
    List<ImportRowStore.Kept> below(UUID job, List<String> codes, @Nullable List<Integer> lines, int after, int limit) {
        return sql.sql("select r.* " + LIKE + """
                         and r.line > :after and r.state not in ('WRITTEN', 'TAKEN_BACK')
                        and (:all or r.line = any(:lines)) order by r.line limit :limit
                        """)
                .param("job", job)
                .param("codes", codes.toArray(String[]::new))
                .param("after", after)
                .param("all", lines == null)
                .param("lines", lines == null ? new Integer[0] : lines.toArray(Integer[]::new))
                .param("limit", limit)
                .query((row, n) -> ImportRowStore.kept(row))
                .list();
    }

    static @Nullable Boolean same(CheckedLine line) {
        var judged = line.line().judged();
        return judged == null ? null : judged.same();
    }

    static @Nullable String reason(CheckedLine line) {
        var judged = line.line().judged();
        return judged == null ? null : judged.reason();
    }

    static @Nullable LikeJudgement judgement(ResultSet row) throws SQLException {
        var same = row.getObject("judged_same", Boolean.class);
        return same == null
                ? null
                : new LikeJudgement(same, Objects.requireNonNullElse(row.getString("judged_reason"), ""));
    }
}
