package tocsin.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Deadline;

/**
 * Everything owed by a date. Whoever makes something owed, done or moved calls this in its own transaction and tells that fact itself; the
 * agenda tells only what time does: reminded, missed, one level up.
 */
@Service
public class Agenda {
    private final AgendaStore store;
    private final NewItems newItems;
    private final AgendaViews views;
    private final Hierarchy hierarchy;
    private final Journal journal;
    private final TownClock clock;

    Agenda(
            AgendaStore store,
            NewItems newItems,
            AgendaViews views,
            Hierarchy hierarchy,
            Journal journal,
            TownClock clock) {
        this.store = store;
        this.newItems = newItems;
        this.views = views;
        this.hierarchy = hierarchy;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts something on the agenda; a repeat under the same id changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(Owe command, Actor by) {
        oweAll(List.of(command), by);
    }

    /** The same for many. What is late already is overdue at once, and the journal says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oweAll(List<Owe> commands, Actor by) {
        var at = clock.instant();
        oweAll(commands.stream().map(command -> new Owed(command, at)).toList());
    }

    /**
     * What many acts make of what is owed, each act at its own moment, in a few statements for all. A record stands in it once: what an act
     * owes cannot be ended by another of the same call.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeAll(List<AgendaChange> changes) {
        store.endAll(changes);
        oweAll(changes.stream()
                .flatMap(change -> change.owed().stream().map(command -> new Owed(command, change.at())))
                .toList());
    }

    private record Owed(Owe command, Instant at) {
        LocalDate on() {
            return TownClock.day(at);
        }
    }

    private void oweAll(List<Owed> all) {
        var days = new HashMap<LocalDate, Superiors>();
        all.stream().collect(Collectors.groupingBy(Owed::on)).forEach((day, owed) -> {
            var superiors = hierarchy.on(day);
            superiors.load(owed.stream().map(one -> one.command().dutyArea()).collect(Collectors.toSet()));
            days.put(day, superiors);
        });
        var moments = new HashMap<UUID, Owed>();
        all.forEach(owed -> moments.put(owed.command().id(), owed));
        var items = all.stream()
                .map(owed -> newItems.of(owed.command(), Objects.requireNonNull(days.get(owed.on())), owed.at()))
                .toList();
        var salts = store.insert(items);
        journal.recordAll(items.stream()
                .filter(item -> salts.containsKey(item.id()))
                .map(item -> {
                    var owed = Objects.requireNonNull(moments.get(item.id()));
                    var superiors = Objects.requireNonNull(days.get(owed.on()));
                    var salt = Objects.requireNonNull(salts.get(item.id()));
                    return new Fact.Signed(LadderFacts.missed(item, salt, true, superiors), Actor.CLOCK, owed.at());
                })
                .toList());
    }

    /** It is done: ends everything of these kinds still owed about the record. @return how many items that were */
    @Transactional(propagation = Propagation.MANDATORY)
    public int settle(UUID subject, Actor by, String... kinds) {
        return store.end(subject, List.of(kinds), AgendaState.SETTLED, clock.instant(), by.id());
    }

    /** It is no longer owed, though not done. @return how many items that were */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancel(UUID subject, String kind, Actor by) {
        return store.end(subject, List.of(kind), AgendaState.CANCELLED, clock.instant(), by.id());
    }

    /** Nothing is owed about this record any more, of whatever kind. @return how many items that were */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancelAll(UUID subject, Actor by) {
        return store.end(subject, null, AgendaState.CANCELLED, clock.instant(), by.id());
    }

    /**
     * Gives what is still owed another deadline: the item ends and another begins at the foot of its ladder, so that a deadline once missed
     * stays known.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID subject, String kind, Deadline deadline, Actor by) {
        var items = store.lockOpen(subject, kind);
        cancel(subject, kind, by);
        store.insert(items.stream()
                .map(item -> newItems.moved(item, deadline, clock.instant()))
                .toList());
    }

    /** What is still owed about a record, soonest due first. */
    public List<AgendaItemView> open(UUID subject) {
        return open(List.of(subject)).getOrDefault(subject, List.of());
    }

    /** What is still owed about any of these records, by record, soonest due first. */
    public Map<UUID, List<AgendaItemView>> open(Collection<UUID> subjects) {
        var superiors = hierarchy.today();
        return store.about(subjects, true).stream()
                .collect(Collectors.groupingBy(
                        item -> item.subject().id(),
                        Collectors.mapping(item -> views.of(item, superiors), Collectors.toList())));
    }

    /** Everything ever owed about a record, what has ended included. */
    public List<AgendaItemView> list(UUID subject) {
        var superiors = hierarchy.today();
        return store.about(List.of(subject), false).stream()
                .map(item -> views.of(item, superiors))
                .toList();
    }

    /** What of this kind is still owed about a record; the soonest due when there are several. */
    public @Nullable AgendaItemView find(UUID subject, String kind) {
        return open(subject).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
