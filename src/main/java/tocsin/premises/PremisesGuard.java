package tocsin.premises;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the premises a reader may see. */
@Component
class PremisesGuard implements RecordGuard {
    private final PremisesStore store;

    PremisesGuard(PremisesStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        return store.list(records).stream()
                .map(PremisesStore.Kept::premises)
                .filter(premises -> PremisesRegister.mayRead(premises, by))
                .map(premises -> premises.id().value())
                .collect(Collectors.toSet());
    }
}
