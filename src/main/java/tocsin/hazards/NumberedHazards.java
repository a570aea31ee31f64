package tocsin.hazards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.NumberedRecords;

/** Hazards by the numbers that stand on them. */
@Component
class NumberedHazards implements NumberedRecords {
    private final HazardStore store;

    NumberedHazards(HazardStore store) {
        this.store = store;
    }

    @Override
    public Optional<UUID> numbered(String number) {
        return store.numbered(List.of(number)).stream()
                .map(hazard -> hazard.id().value())
                .findFirst();
    }
}
