package tocsin.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardActs;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RecordHazard;
import tocsin.hazards.RecordRecheck;
import tocsin.hazards.RectifyOnTheSpot;
import tocsin.hazards.ServeNotice;
import tocsin.hazards.SubmitRectification;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.PersonId;
import tocsin.rulebook.WorkingCalendar;

/** One telling of the story. Chance is asked in one order, so that the same story comes of the same seed. */
final class Telling {
    private final CountyStory story;
    private final HazardActs hazards;
    private final WorkingCalendar calendar;
    private final CountyStory.Cast cast;
    private final Chance chance;
    private final PriorityQueue<Act> acts = new PriorityQueue<>();
    private final Map<PersonId, Actor> known = new HashMap<>();
    private final Map<CountyPremises.Place, HazardId> lastClosed = new HashMap<>();
    private long order;

    Telling(CountyStory story, CountyStory.Cast cast) {
        this.story = story;
        this.hazards = story.hazards();
        this.calendar = story.calendar();
        this.cast = cast;
        this.chance = cast.chance();
    }

    /** One act at its moment; acts of one moment keep their order. */
    private record Act(Instant at, long order, Runnable what) implements Comparable<Act> {
        @Override
        public int compareTo(Act other) {
            int time = at.compareTo(other.at);
            return time != 0 ? time : Long.compare(order, other.order);
        }
    }

    void tell(int count, LocalDate from) {
        var last = TownClock.day(cast.until());
        long days = from.datesUntil(last.plusDays(1)).count();
        for (int index = 0; index < count; index++) {
            var day = from.plusDays((long) (days * Math.pow((index + chance.fraction()) / count, 0.92)));
            plan(calendar.isWorkingDay(day) || chance.in(25) ? day : calendar.nextWorkingDay(day));
        }
        for (var day = from; !day.isAfter(last); day = day.plusDays(1)) {
            live(day);
        }
    }

    private void live(LocalDate day) {
        TownClock.at(moment(day, 0, 5), story.sweep()::run);
        var end = moment(day.plusDays(1), 0, 0);
        story.transaction().executeWithoutResult(status -> {
            while (!acts.isEmpty() && acts.peek().at().isBefore(end)) {
                var act = acts.poll();
                TownClock.at(act.at(), act.what());
            }
        });
    }

    private void later(Instant at, Runnable what) {
        if (at.isBefore(cast.until())) {
            acts.add(new Act(at, order++, what));
        }
    }

    private void plan(LocalDate day) {
        var place = chance.in(2)
                ? cast.places().getFirst()
                : chance.in(2) ? CountyPremises.plant(cast.places()) : chance.of(cast.places());
        var at = moment(day, chance.between(8, 17), chance.below(60));
        later(at, () -> find(place, at));
    }

    private void find(CountyPremises.Place place, Instant at) {
        var fault = place.trade().fault(chance);
        boolean major = chance.inThousand(14);
        var officer = cast.staff().fireOfficers.get(chance.below(2));
        var finder = major ? officer : finder(place);
        var id = new HazardId(chance.id(at.toEpochMilli()));
        var earlier = lastClosed.get(place);
        var relapse = earlier != null && chance.in(12) ? earlier : null;
        hazards.give(id, found(place, at, fault, major, relapse), actor(finder));
        if (!major && chance.in(38)) {
            later(at.plus(Duration.ofMinutes(chance.between(5, 40))), () -> onTheSpot(id, place, fault, finder));
        } else {
            var step = new Step(id, place, fault, major, officer);
            boolean forgotten = chance.inThousand(6);
            later(forgotten ? workTime(at, 9, 60) : workTime(at, 0, 2), () -> order(step));
        }
    }

    private RecordHazard found(
            CountyPremises.Place place, Instant at, Trade.Fault fault, boolean major, @Nullable HazardId relapse) {
        return new RecordHazard(
                place.id(),
                at,
                major
                        ? "FIRE_SUPERVISION"
                        : chance.of(List.of("PATROL", "PATROL", "PATROL", "SECTOR", "JOINT", "CAMPAIGN")),
                fault.category(),
                fault.words(),
                fault.spot(),
                major ? HazardLevel.MAJOR : HazardLevel.GENERAL,
                major ? basis(at) : null,
                null,
                List.of(chance.of(cast.before())),
                relapse,
                null);
    }

    private MajorBasis basis(Instant at) {
        boolean now = !TownClock.day(at).isBefore(LocalDate.of(2025, 11, 1));
        return now
                ? new MajorBasis(MajorBasis.Regime.FIRE, "GB 35181-2025", "5")
                : new MajorBasis(MajorBasis.Regime.FIRE, "GB 35181-2017", "7.4.6");
    }

    private void onTheSpot(HazardId id, CountyPremises.Place place, Trade.Fault fault, PersonId finder) {
        hazards.give(id, new RectifyOnTheSpot(fault.measure(), List.of(chance.of(cast.after()))), actor(finder));
        lastClosed.put(place, id);
    }

    /** What a hazard's later acts need to know of it. */
    private record Step(HazardId id, CountyPremises.Place place, Trade.Fault fault, boolean major, PersonId officer) {
        IssueNotice.Responsible responsible() {
            return new IssueNotice.Responsible(place.responsible(), place.phone(), null);
        }
    }

    private void order(Step step) {
        var now = hazards.now();
        var notice = chance.id(now.toEpochMilli());
        int days = step.major() ? chance.between(20, 40) : chance.between(3, 12);
        var issuer = step.major() ? step.officer() : town(step.place());
        hazards.give(step.id(), notice, notice(step, days, issuer), actor(issuer));
        later(
                workTime(now, 0, 2),
                () -> hazards.give(
                        step.id(),
                        notice,
                        new ServeNotice(
                                TownClock.day(hazards.now()), step.place().responsible()),
                        actor(issuer)));
        submission(step, now, days, chance.in(88), 0);
    }

    private IssueNotice notice(Step step, int days, PersonId issuer) {
        return new IssueNotice(
                step.major() ? IssueNotice.Kind.ORDER_BY_DATE : IssueNotice.Kind.NOTICE,
                step.responsible(),
                step.fault().measure(),
                null,
                days,
                issuer,
                step.major() ? officers() : null,
                step.major() ? "《中华人民共和国消防法》第六十条" : null);
    }

    private List<IssueNotice.Officer> officers() {
        var officers = new ArrayList<IssueNotice.Officer>();
        cast.staff()
                .fireOfficers
                .forEach(officer ->
                        officers.add(new IssueNotice.Officer(officer, "99-01-%04d".formatted(officers.size() + 1))));
        return officers;
    }

    /** In time, late, or forgotten until the ladder brings it up; a few are never done at all. */
    private void submission(Step step, Instant ordered, int days, boolean inTime, int round) {
        boolean forgotten = !inTime && chance.in(30);
        if (forgotten && chance.in(4)) {
            return;
        }
        int late = forgotten ? chance.between(12, 75) : chance.between(1, 9);
        int after = inTime ? chance.between(1, Math.max(1, days - 1)) : days + late;
        later(workTime(ordered, after, after), () -> submit(step, round));
    }

    private void submit(Step step, int round) {
        var now = hazards.now();
        hazards.give(
                step.id(),
                chance.id(now.toEpochMilli()),
                new SubmitRectification("已按要求" + step.fault().measure(), List.of(chance.of(cast.after()))),
                actor(town(step.place())));
        later(workTime(now, chance.in(90) ? 1 : 5, 5), () -> recheck(step, round));
    }

    private void recheck(Step step, int round) {
        var now = hazards.now();
        boolean passed = round > 0 || chance.in(84);
        var by = step.major() ? step.officer() : cast.staff().fireOfficers.get(chance.below(2));
        hazards.give(
                step.id(),
                chance.id(now.toEpochMilli()),
                new RecordRecheck(
                        passed,
                        passed ? "现场查看，已整改到位" : chance.of(List.of("照片拍的不是同一处", "只清了一半，通道仍不足", "新换的灯没有接通")),
                        List.of(chance.of(passed ? cast.after() : cast.before())),
                        passed ? null : chance.between(3, 7)),
                actor(by));
        if (passed) {
            lastClosed.put(step.place(), step.id());
        } else {
            submission(step, now, 5, chance.in(80), round + 1);
        }
    }

    private PersonId finder(CountyPremises.Place place) {
        var worker = cast.staff().gridWorkers.get(place.grid().id());
        var regulator = cast.staff().regulators.get(place.trade().sector());
        if (regulator != null && chance.in(20)) {
            return regulator;
        }
        return worker == null || chance.in(25) ? town(place) : worker;
    }

    private PersonId town(CountyPremises.Place place) {
        return java.util.Objects.requireNonNull(cast.staff().townOfficers.get(townOf(place.grid())));
    }

    private AreaId townOf(AreaView grid) {
        return cast.ground().towns().stream()
                .filter(town -> town.path().contains(grid.path()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Actor actor(PersonId person) {
        return known.computeIfAbsent(person, story.actors()::of);
    }

    private Instant workTime(Instant after, int least, int most) {
        var day = TownClock.day(after).plusDays(chance.between(least, Math.max(least, most)));
        var at = moment(
                calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day),
                chance.between(9, 17),
                chance.below(60));
        return at.isAfter(after) ? at : after.plus(Duration.ofMinutes(chance.between(20, 90)));
    }

    private static Instant moment(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(TownClock.ZONE).toInstant();
    }
}
