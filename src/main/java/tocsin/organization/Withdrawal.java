package tocsin.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;
import tocsin.ledger.ImportSource;

/** What taking areas, organizations and people back has in common. */
@Component
class Withdrawal {
    private final WithdrawalStore store;
    private final TownClock clock;

    Withdrawal(WithdrawalStore store, TownClock clock) {
        this.store = store;
        this.clock = clock;
    }

    WithdrawalStore store() {
        return store;
    }

    TownClock clock() {
        return clock;
    }

    /** The ids rows are written under: those made of their words, or others where such a record was taken back. */
    Map<UUID, UUID> free(Collection<UUID> ids, ImportSource source) {
        var gone = store.withdrawn(ids);
        var free = new LinkedHashMap<UUID, UUID>();
        ids.forEach(id -> free.put(id, gone.contains(id) ? Places.idOf("again", id, source.importId()) : id));
        return free;
    }

    void requireNotWithdrawn(UUID id, String name) {
        OrganizationProblem.WITHDRAWN.unless(store.withdrawn(List.of(id)).isEmpty(), name);
    }

    void requireNotOnFileAgain(List<UUID> ids) {
        store.onFileAgain(ids).stream().findFirst().ifPresent(name -> {
            throw OrganizationProblem.ON_FILE_AGAIN.with(name);
        });
    }
}
