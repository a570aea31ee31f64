package tocsin.premises;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;

/** Where rooms above bring down what they count at places, so that the grade follows. */
@Service
public class RiskCounts {
    private final AssessmentStore store;
    private final PremisesStore places;
    private final Assessments assessments;

    RiskCounts(AssessmentStore store, PremisesStore places, Assessments assessments) {
        this.store = store;
        this.places = places;
        this.assessments = assessments;
    }

    /**
     * Says what stands at these places now under these measures. Only places for which that is news are judged anew.
     *
     * @param measures the caller's measures; what it does not name for a place no longer counts there
     * @return how many places were judged anew
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int put(Map<PremisesId, List<RiskCount>> counts, Set<String> measures, Actor by) {
        var wanted = new HashMap<UUID, Set<RiskCount>>();
        counts.forEach((id, all) -> wanted.put(id.value(), new HashSet<>(all)));
        var standing = store.counted(wanted.keySet(), measures);
        wanted.entrySet().removeIf(each -> each.getValue().equals(standing.getOrDefault(each.getKey(), Set.of())));
        if (!wanted.isEmpty()) {
            places.lock(wanted.keySet());
            store.count(wanted, measures);
            assessments.assess(places.keptFor(wanted.keySet()), by);
        }
        return wanted.size();
    }
}
