package tocsin.hazards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactAudience;
import tocsin.foundation.JournalEntry;
import tocsin.organization.Posts;

/** The people of a unit are told what an office decided about their hazards: they may act on nothing else. */
@Component
class HazardAudience implements FactAudience {
    private final HazardStore store;
    private final Posts posts;

    HazardAudience(HazardStore store, Posts posts) {
        this.store = store;
        this.posts = posts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                Fact.kindOf(HazardEvent.NoticeIssued.class),
                Fact.kindOf(HazardEvent.NoticeVoided.class),
                Fact.kindOf(HazardEvent.NoticeRestored.class),
                Fact.kindOf(HazardEvent.PaperIssued.class),
                Fact.kindOf(HazardEvent.PaperVoided.class),
                Fact.kindOf(HazardEvent.PaperRestored.class),
                Fact.kindOf(HazardEvent.Extended.class),
                Fact.kindOf(HazardEvent.RecheckFailed.class),
                Fact.kindOf(HazardEvent.RecheckPassed.class));
    }

    @Override
    public Map<Long, Collection<UUID>> people(List<JournalEntry> facts) {
        var subjects = facts.stream().map(JournalEntry::subject).collect(Collectors.toSet());
        var units = store.list(subjects).stream()
                .map(HazardRow::hazard)
                .filter(hazard -> hazard.place().organization() != null)
                .collect(Collectors.toMap(
                        hazard -> hazard.id().value(),
                        hazard -> Objects.requireNonNull(hazard.place().organization())));
        var days = facts.stream().collect(Collectors.groupingBy(JournalEntry::on));
        var people = new HashMap<Long, Collection<UUID>>();
        days.forEach((day, sameDay) -> people.putAll(onThe(day, sameDay, units)));
        return people;
    }

    private Map<Long, Collection<UUID>> onThe(LocalDate day, List<JournalEntry> facts, Map<UUID, UUID> units) {
        var asked = facts.stream()
                .map(fact -> units.get(fact.subject()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var holders = posts.holdersIn(asked, day);
        var people = new HashMap<Long, Collection<UUID>>();
        for (var fact : facts) {
            var unit = units.get(fact.subject());
            if (unit != null && holders.containsKey(unit)) {
                people.put(fact.position(), Objects.requireNonNull(holders.get(unit)));
            }
        }
        return people;
    }
}
