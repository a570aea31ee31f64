package tocsin.premises;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the premises and buildings a reader may see. */
@Component
class PremisesGuard implements RecordGuard {
    private final PremisesStore store;
    private final BuildingStore buildings;

    PremisesGuard(PremisesStore store, BuildingStore buildings) {
        this.store = store;
        this.buildings = buildings;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        var places = store.list(records).stream()
                .map(PremisesStore.Kept::premises)
                .filter(premises -> PremisesRegister.mayRead(premises, by))
                .map(premises -> premises.id().value());
        var standing = buildings.list(records).values().stream()
                .filter(building -> Buildings.mayRead(building, by))
                .map(building -> building.id().value());
        return Stream.concat(places, standing).collect(Collectors.toSet());
    }
}
