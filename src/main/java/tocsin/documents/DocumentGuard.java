package tocsin.documents;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the papers a reader may see. */
@Component
class DocumentGuard implements RecordGuard {
    private final DocumentStore store;

    DocumentGuard(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        return store.list(records).stream()
                .filter(paper -> paper.mayBeReadBy(by))
                .map(paper -> paper.id().value())
                .collect(Collectors.toSet());
    }
}
