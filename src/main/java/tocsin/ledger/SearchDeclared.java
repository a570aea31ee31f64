package tocsin.ledger;

import java.util.stream.Collectors;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Followers;

/** Makes the entries anew when rows are found by something else than before: by another column, or in another ledger. */
@Component
class SearchDeclared {
    private final RecordSearch searches;
    private final SearchStore store;
    private final Followers followers;

    SearchDeclared(RecordSearch searches, SearchStore store, Followers followers) {
        this.searches = searches;
        this.store = store;
        this.followers = followers;
    }

    /** Before anything else is done with the rooms: what is filled before the readiness is told must not be read twice. */
    @EventListener
    @Transactional
    void compare(ContextRefreshedEvent rooms) {
        var declared = declared();
        if (!store.declared().filter(declared::equals).isPresent()) {
            followers.restart(SearchFollower.NAME);
            store.declare(declared);
        }
    }

    private String declared() {
        return SearchWords.FORM
                + searches.declared().stream()
                        .map(search -> new java.util.TreeMap<>(search.facts())
                                + search.ledger()
                                + search.names()
                                + search.words()
                                + search.numbers())
                        .sorted()
                        .collect(Collectors.joining());
    }
}
