package tocsin.hazards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out who may give more time, for many hazards at once. */
@Component
class ExtensionRights {
    private final ExtensionStore store;
    private final NoticePaperStore papers;

    ExtensionRights(ExtensionStore store, NoticePaperStore papers) {
        this.store = store;
        this.papers = papers;
    }

    /** @param people those who act */
    ExtensionRight of(Collection<HazardId> hazards, Collection<RectificationNotice> notices, Collection<UUID> people) {
        if (notices.isEmpty()) {
            return new ExtensionRight(List.of(), Map.of(), store.granted(hazards));
        }
        return new ExtensionRight(
                papers.holdings(people),
                store.issuers(notices.stream().map(RectificationNotice::id).toList()),
                store.granted(hazards));
    }
}
