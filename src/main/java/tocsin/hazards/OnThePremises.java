package tocsin.hazards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RelatedRecords;
import tocsin.premises.PremisesCounts;
import tocsin.premises.PremisesId;

/** A premises' page and timeline hold what was found there. */
@Component
class OnThePremises implements RelatedRecords, PremisesCounts {
    private final HazardStore store;

    OnThePremises(HazardStore store) {
        this.store = store;
    }

    @Override
    public List<UUID> of(UUID subject) {
        return store.idsOf(new PremisesId(subject));
    }

    @Override
    public Map<String, Long> of(PremisesId premises, Actor by) {
        return store.counts(premises, by.scope(HazardPermission.READ));
    }
}
