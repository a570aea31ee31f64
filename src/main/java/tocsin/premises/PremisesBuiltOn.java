package tocsin.premises;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.BuiltOn;
import tocsin.foundation.Text;

/** Places and buildings stand on areas, organizations and people. */
@Component
class PremisesBuiltOn implements BuiltOn {
    private final WithdrawalStore store;

    PremisesBuiltOn(WithdrawalStore store) {
        this.store = store;
    }

    @Override
    public List<Work> on(Collection<UUID> records) {
        return store.on(records).stream().map(PremisesBuiltOn::work).toList();
    }

    private static Work work(WithdrawalStore.Work found) {
        return new Work(
                found.base(),
                found.record(),
                (found.building() ? Text.of("建筑“{0}”", "building “{0}”") : Text.of("场所“{0}”", "premises “{0}”"))
                        .with(found.name()),
                (found.building() ? "/buildings/" : "/premises/") + found.record());
    }
}
