package tocsin.lookbacks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.agenda.Agenda;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Follower;
import tocsin.foundation.Journal;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.hazards.HazardEvent;

/** Collects what is found at hazards that were drawn, whoever looked back, and settles what was owed. */
@Component
class LookBackResults implements Follower {
    private static final Set<String> KINDS = Set.of(
            Fact.kindOf(HazardEvent.LookedBack.class),
            Fact.kindOf(HazardEvent.ClosureRefused.class),
            Fact.kindOf(HazardEvent.Voided.class));

    private final LookBackStore store;
    private final Agenda agenda;
    private final Journal journal;

    LookBackResults(LookBackStore store, Agenda agenda, Journal journal) {
        this.store = store;
        this.agenda = agenda;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "lookbacks.results";
    }

    @Override
    public Text label() {
        return Text.of("收回头看抽查的结果", "Collect the results of look-backs drawn");
    }

    @Override
    public Set<String> factsRead() {
        return KINDS;
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        var waiting = store.waiting(facts.stream().map(JournalEntry::subject).collect(Collectors.toSet()));
        var collected = new HashSet<UUID>();
        for (var fact : facts) {
            var result = result(fact.as(HazardEvent.class));
            if (result != null) {
                waiting.stream()
                        .filter(draw -> draw.hazardId().equals(fact.subject()))
                        .filter(draw -> isLater(fact, draw) && collected.add(draw.id()))
                        .forEach(draw -> collect(draw, result, fact));
            }
        }
    }

    private static @Nullable LookBackResult result(HazardEvent fact) {
        return switch (fact) {
            case HazardEvent.LookedBack it -> it.held() ? LookBackResult.HELD : LookBackResult.RELAPSED;
            case HazardEvent.ClosureRefused it -> LookBackResult.POOR;
            case HazardEvent.Voided it -> LookBackResult.VOID;
            default -> null;
        };
    }

    /** What was found before the draw is no result of it. */
    private boolean isLater(JournalEntry fact, LookBackStore.Drawn draw) {
        return store.find(draw.taskId())
                .map(kept -> !fact.at().isBefore(kept.task().drawnAt()))
                .orElse(false);
    }

    private void collect(LookBackStore.Drawn draw, LookBackResult result, JournalEntry fact) {
        store.collect(draw.id(), result, fact.at(), fact.by());
        if (result == LookBackResult.VOID) {
            agenda.cancelAll(draw.id(), Actor.CLOCK);
        } else {
            agenda.settle(draw.id(), Actor.CLOCK, LookBacks.KIND);
        }
        var kept = store.find(draw.taskId()).orElseThrow();
        journal.record(
                Fact.of(
                        new LookBackEvent.Collected(draw.hazardId(), result),
                        draw.taskId(),
                        kept.task().areaPath(),
                        RecordDigest.of(kept.task().row(), kept.salt())),
                Actor.CLOCK);
    }
}
