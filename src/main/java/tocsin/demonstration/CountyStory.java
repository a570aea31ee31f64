package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.agenda.AgendaSweep;
import tocsin.foundation.Followers;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardActs;
import tocsin.organization.PersonId;
import tocsin.rulebook.WorkingCalendar;

/**
 * Two years of a county's hazards: found day by day, put right on the spot or ordered, done in time or late, sent back, forgotten, back
 * again. Each act is the command a user would give, at its own moment; every night the sweep runs as it does in life.
 *
 * <p>A new kind of act gets its place: at the {@link Beginnings} of a hazard, in the {@link Courses} of the loop, among {@link Standstills}, or {@link AfterClosure}.
 */
@Component
record CountyStory(
        HazardActs hazards,
        Actors actors,
        WorkingCalendar calendar,
        Registers registers,
        CountyDesks desks,
        Nights nights) {
    /** What comes with the files: those taken over, those that end or begin, those made twice. */
    @Component("storyRegisters")
    record Registers(OldLedger oldLedger, CountyBusiness business, CountyDuplicates duplicates) {}

    /** What comes with each night beside what people do. */
    @Component("storyNights")
    record Nights(AgendaSweep sweep, Followers followers, FilledStore store) {}

    /**
     * Everything a telling needs.
     *
     * @param before pictures of hazards
     * @param after pictures of what was put right
     * @param reused a picture somebody took once and showed too often
     */
    record Cast(
            CountyGround.Ground ground,
            Staff staff,
            List<CountyPremises.Place> places,
            List<String> before,
            List<String> after,
            String reused,
            Chance chance,
            Instant until) {
        /** Who acts for the town in which a place is. */
        PersonId townOfficer(CountyPremises.Place place) {
            var town = ground.towns().stream()
                    .filter(one -> one.path().contains(place.grid().path()))
                    .findFirst()
                    .orElseThrow();
            return Objects.requireNonNull(staff.townOfficers.get(town.id()));
        }

        /** The same cast whose chances are its own. */
        Cast by(Chance other) {
            return new Cast(ground, staff, places, before, after, reused, other, until);
        }

        PersonId fireOfficer() {
            return staff.fireOfficer();
        }
    }

    /** Tells the story and gives back what went wrong in it on purpose. */
    List<PlantedLapse> tell(Cast cast, int count, LocalDate from) {
        var last = TownClock.day(cast.until());
        var telling = new Telling(this, cast, DayTime.at(from, 8, 0));
        var work = new DayTime(calendar, cast.chance());
        var after = new AfterClosure(telling, cast, work);
        var courses = new Courses(telling, cast, work, after);
        var roads = new Beginnings.Roads(courses, new Standstills(telling, cast, work, courses));
        var beginnings = new Beginnings(telling, cast, work, roads);
        var lapses = new PlantedLapses(cast);
        var gone = registers.business().plan(telling, cast, from);
        var where = new Findings.Where(lapses, gone);
        var side = SideStory.of(telling, cast, where, calendar);
        var findings = new Findings(telling, cast, after, where, work);
        after.goOn(refused -> courses.submission(refused, 5, true, 1), back -> beginnings.begin(findings.again(back)));
        telling.later(
                DayTime.at(from.plusDays(6), 9, 0),
                () -> telling.apart(
                        () -> registers.oldLedger().adopt(cast, telling, courses, side, Math.max(count / 100, 20))));
        desks.plan(telling, cast, side, from);
        lapses.plan(telling, findings, courses);
        registers.duplicates().plan(telling, cast, side);
        new WorkAtHand(cast, telling, findings, roads, work).plan();
        new CountyOffice(telling, cast, side).plan();
        findings.plan(count, from, last, beginnings::begin);
        telling.live(from, last);
        return lapses.list();
    }
}
