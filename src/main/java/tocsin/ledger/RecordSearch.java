package tocsin.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** Finds records of every kind by a part of what they are called, inside the reader's scope only. */
@Service
public class RecordSearch {
    private static final int MOST_HITS = 6;

    private final ObjectProvider<LedgerSearch> searches;
    private final Ledgers ledgers;
    private final SearchStore store;
    private final LedgerStore rows;

    RecordSearch(ObjectProvider<LedgerSearch> searches, Ledgers ledgers, SearchStore store, LedgerStore rows) {
        this.searches = searches;
        this.ledgers = ledgers;
        this.store = store;
        this.rows = rows;
    }

    /** What is declared to be searched. */
    public List<LedgerSearch> declared() {
        return searches.orderedStream().toList();
    }

    /**
     * The best hits of each ledger the reader may read; ledgers without one are left out.
     *
     * @param typed words with blanks between, each found somewhere in the record; fewer than two characters find nothing
     */
    @Transactional(readOnly = true)
    SearchView find(String typed, Actor by) {
        var words = SearchWords.asked(typed);
        if (words.isEmpty()) {
            return new SearchView(List.of());
        }
        return new SearchView(declared().stream()
                .filter(search -> by.mayAnywhere(ledgers.find(search.ledger()).read()))
                .map(search -> group(search, words, by))
                .filter(group -> !group.hits().isEmpty())
                .toList());
    }

    private SearchView.Group group(LedgerSearch search, List<String> words, Actor by) {
        var ledger = ledgers.find(search.ledger()).seenBy(by);
        var scope = by.scope(ledger.read());
        var ids = store.found(search, words, scope, MOST_HITS + 1);
        // The row is asked again: what it says of where it lies today decides, not what was noted when it was last
        // read.
        var byId = new LinkedHashMap<UUID, LedgerStore.Row>();
        rows.found(ledger, ids, scope).forEach(row -> byId.put(row.id(), row));
        var hits = ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .limit(MOST_HITS)
                .map(row -> hit(search, ledger, row))
                .toList();
        return new SearchView.Group(ledger.name(), ledger.label(), ledger.section(), hits, ids.size() > MOST_HITS);
    }

    private static SearchView.Hit hit(LedgerSearch search, LedgerDefinition ledger, LedgerStore.Row row) {
        return new SearchView.Hit(
                row.id(),
                String.valueOf(row.values().get(search.title())),
                search.details().stream()
                        .filter(key -> row.values().get(key) != null)
                        .map(key -> detail(Objects.requireNonNull(ledger.column(key)), row))
                        .toList(),
                ledger.subject().replace("{id}", row.id().toString()));
    }

    private static Text detail(LedgerColumn column, LedgerStore.Row row) {
        var value = String.valueOf(row.values().get(column.key()));
        return column.type() == LedgerColumn.Type.ENUM ? column.labelOf(value) : Text.same(value);
    }
}
