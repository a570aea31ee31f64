package tocsin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;

/** SQL of what rows are found by. */
@Repository
class SearchStore {
    /** So many rows are weighed against each other; whoever finds more types another character. */
    private static final int MOST_WEIGHED = 2_000;

    private static final LedgerConditions.Placed PLACED = new LedgerConditions.Placed("e.area", "e.sector", "e.owner");

    private final JdbcClient sql;
    private final TownClock clock;

    SearchStore(JdbcClient sql, TownClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A row of a ledger with what it is found by.
     *
     * @param texts column key to the row's text, absent when it has none
     */
    record Row(
            UUID id,
            AreaPath area,
            AreaPath sector,
            @Nullable UUID owner,
            Map<String, String> texts) {}

    record Entry(Row row, SearchWords words) {}

    /** The rows a ledger shows unasked whose column holds one of these ids, whoever may see them: for the index, never for a reader. */
    List<Row> rows(LedgerDefinition ledger, String key, Collection<LedgerColumn> columns, Collection<UUID> ids) {
        var placed = LedgerConditions.Placed.of(ledger);
        var texts = columns.stream()
                .map(column -> ", (" + column.sql() + ")::text as \"" + column.key() + "\"")
                .collect(Collectors.joining());
        var where = new LedgerConditions();
        where.narrowed(ledger);
        where.add("(" + key + ") = any(:ids)");
        var selected = "select (" + ledger.id() + ") as \"__id\", (" + placed.area() + ") as \"__area\", ("
                + (placed.sector() == null ? "''" : placed.sector()) + ") as \"__sector\", ("
                + (placed.owner() == null ? "null::uuid" : placed.owner()) + ") as \"__owner\"" + texts;
        var statement = selected + " from " + ledger.from().neededBy(selected + where.text()) + where.text();
        return LedgerStore.bound(where, sql.sql(statement))
                .param("today", clock.today())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> read(row, columns))
                .list();
    }

    private static Row read(ResultSet row, Collection<LedgerColumn> columns) throws SQLException {
        var found = new HashMap<String, String>();
        for (var column : columns) {
            Optional.ofNullable(row.getString(column.key())).ifPresent(text -> found.put(column.key(), text));
        }
        return new Row(
                row.getObject("__id", UUID.class),
                new AreaPath(row.getString("__area")),
                new AreaPath(row.getString("__sector")),
                row.getObject("__owner", UUID.class),
                found);
    }

    /** Writes by what rows are found; what stands there so already is not touched. */
    void save(String ledger, List<Entry> entries) {
        var rows = entries.stream().map(Entry::row).toList();
        sql.sql("""
                insert into ledger.search_entry as e (ledger, subject, area, sector, owner, words, pieces)
                select :ledger, u.id, u.area, u.sector, u.owner, u.words, u.pieces::int[]
                from unnest(:ids, :areas, :sectors, :owners, :words, :pieces) as u (id, area, sector, owner, words, pieces)
                on conflict (ledger, subject) do update set area = excluded.area, sector = excluded.sector, owner = excluded.owner,
                    words = excluded.words, pieces = excluded.pieces
                where (e.area, e.sector, e.owner, e.words) is distinct from (excluded.area, excluded.sector, excluded.owner, excluded.words)
                """)
                .param("ledger", ledger)
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .param("areas", rows.stream().map(row -> row.area().value()).toArray(String[]::new))
                .param("sectors", rows.stream().map(row -> row.sector().value()).toArray(String[]::new))
                .param("owners", rows.stream().map(Row::owner).toArray(UUID[]::new))
                .param(
                        "words",
                        entries.stream().map(entry -> entry.words().text()).toArray(String[]::new))
                .param(
                        "pieces",
                        entries.stream()
                                .map(entry -> array(entry.words().pieces()))
                                .toArray(String[]::new))
                .update();
    }

    /** Forgets rows that the ledger holds no more. */
    void remove(String ledger, Collection<UUID> ids) {
        sql.sql("delete from ledger.search_entry where ledger = :ledger and subject = any(:ids)")
                .param("ledger", ledger)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Ids of rows inside the scope that hold every word, the best first. */
    List<UUID> found(LedgerSearch search, List<String> words, Scope scope, int limit) {
        var where = new LedgerConditions();
        where.bound(PLACED, scope);
        where.add("e.ledger = " + where.bind(search.ledger()));
        for (var word : words) {
            where.add(SearchWords.alternatives(search.ledger(), word).stream()
                    .map(pieces -> "e.pieces @> " + where.bind(array(pieces)) + "::int[]")
                    .collect(Collectors.joining(" or ", "(", ")")));
            where.add("e.words like " + where.bind("%" + escaped(word) + "%") + "::text");
        }
        var begins = "(e.words like " + where.bind(escaped(words.getFirst()) + "%") + "::text) desc";
        var statement = "select e.subject from (select e.subject, e.words from ledger.search_entry e" + where.text()
                + " limit " + MOST_WEIGHED + ") e order by " + begins + ", "
                + (search.newestFirst() ? "e.subject desc" : "length(e.words), e.subject") + " limit " + limit;
        return LedgerStore.bound(where, sql.sql(statement)).query(UUID.class).list();
    }

    Optional<String> declared() {
        return sql.sql("select declared from ledger.search_declared")
                .query(String.class)
                .optional();
    }

    /** Notes what is declared now, and gives up every entry made from another declaration. */
    void declare(String declared) {
        sql.sql("delete from ledger.search_entry").update();
        sql.sql("delete from ledger.search_declared").update();
        sql.sql("insert into ledger.search_declared values (:declared)")
                .param("declared", declared)
                .update();
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static String array(Collection<Integer> pieces) {
        var text = new StringBuilder("{");
        for (var piece : pieces) {
            text.append(text.length() == 1 ? "" : ",").append(piece.intValue());
        }
        return text.append('}').toString();
    }
}
