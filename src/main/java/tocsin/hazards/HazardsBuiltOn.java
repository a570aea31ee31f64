package tocsin.hazards;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.BuiltOn;
import tocsin.foundation.Text;

/** Hazards stand on places, ground and people. */
@Component
class HazardsBuiltOn implements BuiltOn {
    private final WithdrawalStore store;

    HazardsBuiltOn(WithdrawalStore store) {
        this.store = store;
    }

    @Override
    public List<Work> on(Collection<UUID> records) {
        return store.on(records).stream()
                .map(work -> new Work(
                        work.base(),
                        work.record(),
                        Text.of("隐患 {0}", "hazard {0}").with(work.number()),
                        "/hazards/" + work.record()))
                .toList();
    }
}
