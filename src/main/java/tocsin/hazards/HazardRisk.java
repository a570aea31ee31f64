package tocsin.hazards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Follower;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.premises.PremisesId;
import tocsin.premises.RiskCount;
import tocsin.premises.RiskCounts;

/** Brings down to premises how many hazards are open at a place and how often some came back, so that its grade follows. */
@Component
class HazardRisk implements Follower {
    private static final Set<String> MEASURES = Set.of("OPEN_HAZARDS", "OPEN_MAJOR_HAZARDS", "RELAPSES");
    private static final int MONTHS_A_RELAPSE_COUNTS = 12;

    private final HazardRiskStore store;
    private final RiskCounts counts;
    private final TownClock clock;

    HazardRisk(HazardRiskStore store, RiskCounts counts, TownClock clock) {
        this.store = store;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hazards.risk";
    }

    @Override
    public Text label() {
        return Text.of("按隐患更新场所风险", "Grade the risk of premises by their hazards");
    }

    @Override
    public int batch() {
        return 50_000;
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public Set<String> factsRead() {
        return Set.of("hazards");
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        var hazards = new HashSet<java.util.UUID>();
        facts.forEach(fact -> hazards.add(fact.subject()));
        var standing = new HashMap<PremisesId, List<RiskCount>>();
        var since = clock.today().minusMonths(MONTHS_A_RELAPSE_COUNTS);
        for (var place : store.placesOf(hazards)) {
            standing.put(new PremisesId(place), List.of());
        }
        standing.putAll(store.counts(standing.keySet(), since, MONTHS_A_RELAPSE_COUNTS));
        counts.put(Map.copyOf(standing), MEASURES, Actor.CLOCK);
    }
}
