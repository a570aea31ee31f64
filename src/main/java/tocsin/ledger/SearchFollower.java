package tocsin.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.Follower;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/**
 * Keeps by what the rows of every ledger are found. It follows the journal, so no write waits for it, and what was on file before a ledger
 * was declared to be searched is read up like anything else.
 */
@Component
class SearchFollower implements Follower {
    static final String NAME = "ledger.search";

    private final ObjectProvider<LedgerSearch> searches;
    private final Ledgers ledgers;
    private final SearchStore store;

    SearchFollower(ObjectProvider<LedgerSearch> searches, Ledgers ledgers, SearchStore store) {
        this.searches = searches;
        this.ledgers = ledgers;
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text label() {
        return Text.of("更新全文检索", "Keep the search up to date");
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        searches.orderedStream().forEach(search -> {
            var subjects = new HashMap<String, Set<UUID>>();
            for (var fact : facts) {
                var key = search.facts().get(fact.kind());
                if (key != null) {
                    subjects.computeIfAbsent(key, none -> new HashSet<>()).add(fact.subject());
                }
            }
            subjects.forEach((key, ids) -> readAgain(search, key, ids));
        });
    }

    private void readAgain(LedgerSearch search, String key, Set<UUID> ids) {
        var ledger = ledgers.find(search.ledger());
        boolean own = key.equals(LedgerSearch.ID);
        var held =
                own ? ledger.id() : Objects.requireNonNull(ledger.column(key)).sql();
        var rows = store.rows(ledger, held, columns(search, ledger), ids);
        store.save(
                search.ledger(),
                rows.stream()
                        .map(row -> new SearchStore.Entry(row, words(search, row.texts())))
                        .toList());
        if (own) {
            var gone = new HashSet<>(ids);
            rows.forEach(row -> gone.remove(row.id()));
            store.remove(search.ledger(), gone);
        }
    }

    private static List<LedgerColumn> columns(LedgerSearch search, LedgerDefinition ledger) {
        return Stream.of(search.names(), search.words(), search.numbers())
                .flatMap(Collection::stream)
                .distinct()
                .map(key -> Objects.requireNonNull(ledger.column(key), key))
                .toList();
    }

    private static SearchWords words(LedgerSearch search, Map<String, String> texts) {
        return SearchWords.of(
                search.ledger(),
                held(search.names(), texts),
                held(search.words(), texts),
                held(search.numbers(), texts));
    }

    private static List<String> held(List<String> keys, Map<String, String> texts) {
        return keys.stream().map(texts::get).filter(Objects::nonNull).toList();
    }
}
