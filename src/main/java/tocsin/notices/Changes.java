package tocsin.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.agenda.AgendaPermission;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Scope;
import tocsin.foundation.Timeline;
import tocsin.foundation.TownClock;
import tocsin.ledger.Ledgers;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;

/** Reads the journal for what changed in the reader's area; only records that their room lets the reader see are spoken of. */
@Service
class Changes {
    /** More facts than anybody reads; above this the counts say at least so many. */
    private static final int MOST_COUNTED = 2_000;

    private static final int MOST_TOLD = 40;

    /** One rule may judge thousands of places at once: the panel tells how many, each place's own timeline tells what. */
    private static final String REASSESSED = "premises.Reassessed";

    private static final String PLACES = "premises";

    private static final Set<String> RECORDED = Set.of("hazards.Recorded", "hazards.Adopted");
    private static final Set<String> CLOSED = Set.of("hazards.Closed");
    private static final Set<String> OVERDUE = Set.of("agenda.DeadlineMissed");
    private static final Set<String> RETURNED = Set.of("hazards.RecheckFailed");
    private static final Set<String> COUNTED =
            Stream.of(RECORDED, CLOSED, OVERDUE, RETURNED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final String VOIDED = "hazards.Voided";
    private static final String RESTORED = "hazards.Restored";

    private final Timeline timeline;
    private final SeenStore store;
    private final Words words;
    private final Areas areas;
    private final Ledgers ledgers;
    private final TownClock clock;

    Changes(Timeline timeline, SeenStore store, Words words, Areas areas, Ledgers ledgers, TownClock clock) {
        this.timeline = timeline;
        this.store = store;
        this.words = words;
        this.areas = areas;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** What is said of facts, and who may hear it. */
    @Component
    record Words(Sentences sentences, Guards guards) {}

    @Transactional(readOnly = true)
    ChangeController.Page since(@Nullable AreaId area, Actor by) {
        var seen = store.find(by.id());
        var scope = within(area == null ? AreaPath.EVERYWHERE : areas.get(area).path(), by);
        long position = seen == null ? -1 : seen.position();
        var yesterday = clock.today().minusDays(1);
        var facts = timeline.since(position, scope, REASSESSED, MOST_COUNTED).stream()
                // A paper's own facts repeat what the act that made it has said.
                .filter(fact -> !fact.isFrom("documents"))
                .filter(fact -> seen != null || !fact.on().isBefore(yesterday))
                .toList();
        var readable = words.guards()
                .readable(facts.stream().map(JournalEntry::subject).collect(Collectors.toSet()), by);
        var mine = standing(
                facts.stream().filter(fact -> readable.contains(fact.subject())).toList());
        var told = mine.stream().limit(MOST_TOLD).toList();
        var from = seen == null ? yesterday.atStartOfDay(TownClock.ZONE).toInstant() : seen.at();
        return new ChangeController.Page(
                seen == null ? null : seen.at(),
                counts(mine),
                reassessed(from, area, by),
                words.sentences().lines(told, null));
    }

    /** Counted by the ledger that the figure opens, so that it cannot count anything else. */
    private ChangeController.@Nullable Reassessed reassessed(Instant from, @Nullable AreaId area, Actor by) {
        if (ledgers.list().stream().noneMatch(each -> each.name().equals(PLACES) && by.mayAnywhere(each.read()))) {
            return null;
        }
        var filter = Map.of("reassessedAt", from + "..");
        var asked = new HashMap<String, List<String>>(Map.of("limit", List.of("1")));
        filter.forEach((key, value) -> asked.put(key, List.of(value)));
        if (area != null) {
            asked.put("area", List.of(area.value().toString()));
        }
        return new ChangeController.Reassessed(ledgers.page(PLACES, asked, by).total(), filter);
    }

    @Transactional
    void seen(long position, Actor by) {
        store.save(by.id(), position, clock.instant());
    }

    /** The parts of the reader's scope that lie in an area, each cut to it. */
    private static Scope within(AreaPath area, Actor by) {
        return new Scope(by.scope(AgendaPermission.READ).parts().stream()
                .filter(part -> part.area().contains(area) || area.contains(part.area()))
                .map(part ->
                        part.area().contains(area) ? new Scope.Part(area, part.sector(), part.organization()) : part)
                .toList());
    }

    /** Without what was told of a hazard that is void since: that it was declared void is told in its stead. */
    private static List<JournalEntry> standing(List<JournalEntry> newestFirst) {
        var last = newestFirst.stream()
                .filter(fact -> fact.kind().equals(VOIDED) || fact.kind().equals(RESTORED))
                .collect(Collectors.toMap(JournalEntry::subject, JournalEntry::kind, (newer, older) -> newer));
        return newestFirst.stream()
                .filter(fact -> !COUNTED.contains(fact.kind()) || !VOIDED.equals(last.get(fact.subject())))
                .toList();
    }

    private static ChangeController.Counts counts(List<JournalEntry> facts) {
        return new ChangeController.Counts(
                of(RECORDED, facts), of(CLOSED, facts), of(OVERDUE, facts), of(RETURNED, facts));
    }

    private static long of(Set<String> kinds, List<JournalEntry> facts) {
        return facts.stream().filter(fact -> kinds.contains(fact.kind())).count();
    }
}
