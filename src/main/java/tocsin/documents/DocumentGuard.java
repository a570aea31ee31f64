package tocsin.documents;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the papers a reader may see, and for the numbering a reader keeps. */
@Component
class DocumentGuard implements RecordGuard {
    private final DocumentStore store;
    private final NumberingStore numberings;

    DocumentGuard(DocumentStore store, NumberingStore numberings) {
        this.store = store;
        this.numberings = numberings;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        return Stream.concat(
                        store.list(records).stream()
                                .filter(paper -> paper.mayBeReadBy(by))
                                .map(paper -> paper.id().value()),
                        numberings.list(records).stream()
                                .filter(each -> each.mayBeKeptBy(by))
                                .map(Numbering::id))
                .collect(Collectors.toSet());
    }
}
