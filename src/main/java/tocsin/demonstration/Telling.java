package tocsin.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardAct;
import tocsin.hazards.HazardCommand;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardOutcome;
import tocsin.organization.PersonId;

/**
 * One telling of the story, day by day: at night the sweep runs, by day people act. The acts of a day are given together, each at its own
 * moment. Chance is asked in one order, so that the same story comes of the same seed.
 */
final class Telling {
    /** The database plans by the size of its tables, which it learns too seldom while they grow from nothing. */
    private static final Set<Long> LEARNS_SIZES_ON = Set.of(3L, 20L, 120L);

    /** Days at the end on which followers keep up, so that what they tell was told that day. */
    private static final int FOLLOWED_DAILY = 8;

    private final CountyStory story;
    private final CountyStory.Nights nights;
    private final CountyStory.Cast cast;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();

    /** Nobody changes posts while the story is told. */
    private final Map<PersonId, Actor> known = new HashMap<>();

    private final List<HazardAct> today = new ArrayList<>();
    private Instant now;
    private long order;

    Telling(CountyStory story, CountyStory.Cast cast, Instant begin) {
        this.story = story;
        this.nights = story.nights();
        this.cast = cast;
        this.now = begin;
    }

    /** Somebody's turn to act, at its moment; turns of one moment keep their order. */
    private record Turn(Instant at, long order, Runnable what) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int time = at.compareTo(other.at);
            return time != 0 ? time : Long.compare(order, other.order);
        }
    }

    /** Lives every day from one to another. */
    void live(LocalDate from, LocalDate last) {
        try (var beside = new Beside(1)) {
            for (var day = from; !day.isAfter(last); day = day.plusDays(1)) {
                var today = day;
                nights.store().inOneGo(() -> live(today));
                if (LEARNS_SIZES_ON.contains(ChronoUnit.DAYS.between(from, day))) {
                    beside.begin(nights.store()::learnSizes);
                }
                if (ChronoUnit.DAYS.between(day, last) < FOLLOWED_DAILY) {
                    nights.followers().catchUp();
                }
            }
            beside.await();
        }
    }

    private void live(LocalDate day) {
        TownClock.at(DayTime.at(day, 0, 5), nights.sweep()::run);
        var end = DayTime.at(day.plusDays(1), 0, 0);
        while (!turns.isEmpty() && turns.peek().at().isBefore(end)) {
            var turn = turns.poll();
            now = turn.at();
            turn.what().run();
        }
        giveAll();
    }

    /** What is refused is a fault of the story, not of the county. */
    private void giveAll() {
        story.hazards().giveAll(today).forEach(HazardOutcome::orThrow);
        today.clear();
    }

    /** Lets something happen later, unless the story has ended by then. */
    void later(Instant at, Runnable what) {
        if (at.isBefore(cast.until())) {
            turns.add(new Turn(at, order++, what));
        }
    }

    /** Runs something at once that gives acts of its own kind, after the acts given so far. */
    <T> T apart(Supplier<T> what) {
        giveAll();
        var result = new ArrayList<T>();
        TownClock.at(now, () -> result.add(what.get()));
        return result.getFirst();
    }

    /** The moment of the turn that is being taken. */
    Instant now() {
        return now;
    }

    /** True in the last months: what is left undone then is what lies overdue when the story ends. */
    boolean isLately() {
        return now.isAfter(cast.until().minus(Duration.ofDays(110)));
    }

    /** An id for whatever is made now. */
    UUID next() {
        return cast.chance().id(now.toEpochMilli());
    }

    /** Gives a command now; gives back the id of what it makes. */
    UUID give(HazardId hazard, HazardCommand command, PersonId by) {
        return give(hazard, next(), command, by);
    }

    UUID give(HazardId hazard, UUID id, HazardCommand command, PersonId by) {
        today.add(new HazardAct(hazard, id, command, actor(by), now));
        return id;
    }

    private Actor actor(PersonId person) {
        var actors = new ArrayList<Actor>();
        TownClock.at(now, () -> actors.add(known.computeIfAbsent(person, story.actors()::of)));
        return actors.getFirst();
    }
}
