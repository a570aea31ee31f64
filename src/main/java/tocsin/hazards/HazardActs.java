package tocsin.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Problem;
import tocsin.foundation.TownClock;

/**
 * Every act on a hazard, for HTTP and for rooms above. However many, they walk the same four beats: what they must know is loaded for all,
 * each is required and decided alone, and what the decisions change is recorded for all.
 */
@Service
public class HazardActs {
    private final HazardLoading loading;
    private final HazardDecisions decisions;
    private final HazardRecorder recorder;
    private final TownClock clock;

    HazardActs(HazardLoading loading, HazardDecisions decisions, HazardRecorder recorder, TownClock clock) {
        this.loading = loading;
        this.decisions = decisions;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The moment at which an act given now happens. */
    public Instant now() {
        return clock.instant();
    }

    /** Does one act now, or throws its refusal; a repeat changes nothing. */
    @Transactional
    public void give(HazardId hazard, UUID id, HazardCommand command, Actor by) {
        giveAll(List.of(new HazardAct(hazard, id, command, by, clock.instant())))
                .forEach(HazardOutcome::orThrow);
    }

    /** Does an act that makes nothing beside what becomes of the hazard. */
    @Transactional
    public void give(HazardId hazard, HazardCommand command, Actor by) {
        give(hazard, hazard.value(), command, by);
    }

    /**
     * Records hazards found, all or none.
     *
     * @return how many were new
     */
    @Transactional
    public int recordAll(Map<HazardId, RecordHazard> commands, Actor by) {
        var at = clock.instant();
        var acts = commands.entrySet().stream()
                .map(entry -> HazardAct.of(entry.getKey(), entry.getValue(), by, at))
                .toList();
        var outcomes = giveAll(acts);
        outcomes.forEach(HazardOutcome::orThrow);
        return (int) outcomes.stream().filter(outcome -> !outcome.repeated()).count();
    }

    /**
     * Does many acts in their order, each at its own moment and by its own actor. Each stands or falls alone: what a rule refuses is left out
     * and says so, the others are done.
     *
     * @return what became of each, in the order given
     */
    @Transactional
    public List<HazardOutcome> giveAll(List<HazardAct> acts) {
        var firsts = new LinkedHashMap<UUID, HazardAct>();
        acts.forEach(act -> firsts.putIfAbsent(act.receipt(), act));
        var noted = recorder.note(firsts);
        var seen = loading.load(firsts.values().stream()
                .filter(act -> noted.fresh().contains(act.receipt()))
                .toList());
        var outcomes = new ArrayList<HazardOutcome>();
        var changes = new ArrayList<HazardChange>();
        var refused = new HashSet<UUID>();
        for (var act : acts) {
            var first = Objects.requireNonNull(firsts.get(act.receipt()));
            if (noted.taken().contains(act.receipt()) || !first.command().equals(act.command())) {
                outcomes.add(HazardOutcome.refused(act, FoundationProblem.ID_TAKEN.with(act.receipt())));
            } else if (first != act || !noted.fresh().contains(act.receipt())) {
                outcomes.add(HazardOutcome.repeated(act));
            } else {
                try {
                    changes.add(decisions.decide(act, seen));
                    outcomes.add(HazardOutcome.done(act));
                } catch (Problem why) {
                    refused.add(act.receipt());
                    outcomes.add(HazardOutcome.refused(act, why));
                }
            }
        }
        recorder.record(changes, seen);
        recorder.withdraw(refused);
        return outcomes;
    }
}
