package tocsin.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.BulkRowStore;
import tocsin.foundation.CanonicalJson;
import tocsin.spreadsheets.SheetCell;

/** SQL of the rows of imports. */
@Repository
class ImportRowStore {
    private static final String WARNED = """
            exists (select 1 from ledger.import_problem p
                where p.import_id = ledger.import_row.import_id and p.line = ledger.import_row.line and p.warning)""";

    private static final ImportRowCopy COPY = new ImportRowCopy();

    private final JdbcClient sql;
    private final BulkRowStore bulk;

    ImportRowStore(JdbcClient sql, BulkRowStore bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    /** A row as kept: its cells, and where it stands. */
    record Kept(
            ImportLine line, ImportState state, @Nullable UUID identity) {}

    /** Another row about the same record. */
    record Earlier(int line, UUID content) {}

    void insert(UUID job, List<CheckedLine> lines) {
        bulk.write(
                COPY,
                lines.stream().map(line -> new ImportRowCopy.Row(job, line)).toList());
    }

    /** Puts rows in the place of those of the same lines. */
    void replace(UUID job, List<CheckedLine> lines) {
        sql.sql("delete from ledger.import_row where import_id = :job and line = any(:lines)")
                .param("job", job)
                .param("lines", lines.stream().map(each -> each.line().line()).toArray(Integer[]::new))
                .update();
        insert(job, lines);
    }

    /** Notes of rows that were good which record each became. */
    void written(UUID job, List<Became> rows) {
        sql.sql("""
                update ledger.import_row r set state = 'WRITTEN', record_id = u.record
                from unnest(:lines, :records) as u (line, record) where r.import_id = :job and r.line = u.line
                """)
                .param("job", job)
                .param("lines", rows.stream().map(Became::line).toArray(Integer[]::new))
                .param("records", rows.stream().map(Became::record).toArray(UUID[]::new))
                .update();
    }

    /** A line and the record it became. */
    record Became(int line, UUID record) {}

    /** The next rows below a line that stand in this state and became a record. */
    List<Became> became(UUID job, ImportState state, int after, int limit) {
        return sql.sql("""
                select line, record_id from ledger.import_row
                where import_id = :job and line > :after and state = :state and record_id is not null order by line limit :limit
                """)
                .param("job", job)
                .param("after", after)
                .param("state", state.name())
                .param("limit", limit)
                .query((row, n) -> new Became(row.getInt("line"), row.getObject("record_id", UUID.class)))
                .list();
    }

    /** Sets the state of rows by the records they became; gives how many rows that are. */
    int stand(UUID job, Collection<UUID> records, ImportState state) {
        return sql.sql(
                        "update ledger.import_row set state = :state where import_id = :job and record_id = any(:records)")
                .param("job", job)
                .param("state", state.name())
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    /** Of these records the ones that this import brought. */
    Set<UUID> broughtBy(UUID job, Collection<UUID> records) {
        return Set.copyOf(
                sql.sql("select record_id from ledger.import_row where import_id = :job and record_id = any(:records)")
                        .param("job", job)
                        .param("records", records.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** The first row that became this record. */
    Optional<ImportSources.Row> sourceOf(UUID record) {
        return sql.sql("""
                select r.import_id, j.kind, j.file_name, r.line, j.by_id
                from ledger.import_row r join ledger.import_job j on j.id = r.import_id
                where r.record_id = :record order by j.created_at, r.line limit 1
                """)
                .param("record", record)
                .query((row, n) -> new ImportSources.Row(
                        row.getObject("import_id", UUID.class),
                        row.getString("kind"),
                        row.getString("file_name"),
                        row.getInt("line"),
                        row.getObject("by_id", UUID.class)))
                .optional();
    }

    void deleteAll(UUID job) {
        sql.sql("delete from ledger.import_row where import_id = :job")
                .param("job", job)
                .update();
    }

    /** The last line read so far, 0 for none. */
    int lastLine(UUID job) {
        return sql.sql("select coalesce(max(line), 0) from ledger.import_row where import_id = :job")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    /** The first row read about each of these records. */
    Map<UUID, Earlier> earliest(UUID job, Collection<UUID> identities, int exceptLine) {
        var found = new HashMap<UUID, Earlier>();
        sql.sql("""
                select distinct on (identity) identity, line, content from ledger.import_row
                where import_id = :job and identity = any(:identities) and line <> :except order by identity, line
                """)
                .param("job", job)
                .param("identities", identities.toArray(UUID[]::new))
                .param("except", exceptLine)
                .query((RowCallbackHandler) row -> found.put(
                        row.getObject("identity", UUID.class),
                        new Earlier(row.getInt("line"), row.getObject("content", UUID.class))));
        return found;
    }

    /** Rows not yet written about these records, beside one of them. */
    List<Kept> others(UUID job, Collection<UUID> identities, int exceptLine, int limit) {
        return sql.sql("""
                select * from ledger.import_row where import_id = :job and identity = any(:identities) and line <> :except
                    and state not in ('WRITTEN', 'TAKEN_BACK') order by line limit :limit
                """)
                .param("job", job)
                .param("identities", identities.toArray(UUID[]::new))
                .param("except", exceptLine)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Rows in these states from a place on; in all states when none is given. */
    List<Kept> list(UUID job, @Nullable ImportState state, int from, int limit) {
        return sql.sql("""
                select * from ledger.import_row where import_id = :job and (:state::text is null or state = :state::text)
                order by line offset :from limit :limit
                """)
                .param("job", job)
                .param("state", state == null ? null : state.name())
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Rows about which something is said that does not keep them out. */
    List<Kept> warned(UUID job, int from, int limit) {
        return sql.sql("select * from ledger.import_row where import_id = :job and " + WARNED
                        + " order by line offset :from limit :limit")
                .param("job", job)
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The next rows below a line that are good, or that need a word in the marked copy. */
    List<Kept> nextGood(UUID job, int after, int limit) {
        return next(job, "state = 'GOOD'", after, limit);
    }

    /** The next rows below a line that a marked copy shows: wrong ones, doubtful ones, those there already, those put right. */
    List<Kept> nextMarked(UUID job, int after, int limit) {
        return next(job, "(state in ('BAD', 'SAME') or corrected is not null or " + WARNED + ")", after, limit);
    }

    private List<Kept> next(UUID job, String condition, int after, int limit) {
        return sql.sql("select * from ledger.import_row where import_id = :job and line > :after and " + condition
                        + " order by line limit :limit")
                .param("job", job)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<Kept> find(UUID job, int line) {
        return sql.sql("select * from ledger.import_row where import_id = :job and line = :line")
                .param("job", job)
                .param("line", line)
                .query((row, n) -> kept(row))
                .optional();
    }

    static Kept kept(ResultSet row) throws SQLException {
        var cells = new LinkedHashMap<String, String>();
        CanonicalJson.read(row.getString("cells"))
                .properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        var marks = new LinkedHashMap<String, ImportLine.Mark>();
        var marked = row.getString("marks");
        if (marked != null) {
            CanonicalJson.read(marked)
                    .properties()
                    .forEach(mark -> marks.put(
                            mark.getKey(),
                            new ImportLine.Mark(
                                    SheetCell.Kind.valueOf(
                                            mark.getValue().get("kind").asString()),
                                    mark.getValue().get("note").asString())));
        }
        var corrected = row.getString("corrected");
        return new Kept(
                new ImportLine(
                        row.getInt("line"),
                        cells,
                        marks,
                        corrected == null
                                ? new LinkedHashSet<>()
                                : new LinkedHashSet<>(List.of(CanonicalJson.read(corrected, String[].class))),
                        JudgedRowStore.judgement(row)),
                ImportState.valueOf(row.getString("state")),
                row.getObject("identity", UUID.class));
    }

    static <T> Array array(
            Connection connection, String type, List<T> rows, Function<T, ? extends @Nullable Object> value)
            throws SQLException {
        var values = new ArrayList<@Nullable Object>(rows.size());
        rows.forEach(row -> values.add(value.apply(row)));
        return connection.createArrayOf(type, values.toArray());
    }
}
