package tocsin.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Officers of bodies on record as having the power of enforcement (执法权). */
@Service
public class Officers {
    private final EnforcementStore store;

    Officers(EnforcementStore store) {
        this.store = store;
    }

    /** Which of these people hold a post in such a body on a local day. */
    public Set<UUID> among(Collection<UUID> people, LocalDate on) {
        return people.isEmpty() ? Set.of() : new HashSet<>(store.serving(people, on));
    }
}
