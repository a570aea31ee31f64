package tocsin.hazards;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the hazards a reader may see. */
@Component
class HazardGuard implements RecordGuard {
    private final HazardStore store;

    HazardGuard(HazardStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        return store.list(records).stream()
                .map(HazardRow::hazard)
                .filter(hazard -> Hazards.mayRead(hazard, by))
                .map(hazard -> hazard.id().value())
                .collect(Collectors.toSet());
    }
}
