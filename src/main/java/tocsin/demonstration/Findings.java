package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RecordHazard;
import tocsin.organization.PersonId;

/** Who finds what, where and when: patrols of the grid, visits of the town, of regulators and of the fire authority. */
final class Findings {
    private static final List<String> SOURCES = List.of(
            "PATROL", "PATROL", "PATROL", "PATROL", "SECTOR", "JOINT", "CAMPAIGN", "DOUBLE_RANDOM", "PUBLIC_REPORT");

    private final Telling telling;
    private final CountyStory.Cast cast;
    private final Courses courses;
    private final PlantedLapses lapses;
    private final DayTime work;
    private final Chance chance;

    Findings(Telling telling, CountyStory.Cast cast, Courses courses, PlantedLapses lapses, DayTime work) {
        this.telling = telling;
        this.cast = cast;
        this.courses = courses;
        this.lapses = lapses;
        this.work = work;
        this.chance = cast.chance();
    }

    /** Plans so many hazards over the days from one to another, a little more of them lately. */
    void plan(int count, LocalDate from, LocalDate last) {
        long days = from.datesUntil(last.plusDays(1)).count();
        for (int index = 0; index < count; index++) {
            var day = from.plusDays((long) (days * Math.pow((index + chance.fraction()) / count, 0.92)));
            var worked = work.calendar().isWorkingDay(day) || chance.in(25)
                    ? day
                    : work.calendar().nextWorkingDay(day);
            telling.later(DayTime.at(worked, chance.between(8, 17), chance.below(60)), this::find);
        }
    }

    private void find() {
        var place = chance.inThousand(2)
                ? cast.places().getFirst()
                : chance.inThousand(2) ? CountyPremises.plant(cast.places()) : chance.of(cast.places());
        if (lapses.isUnvisited(place, telling.now())) {
            return;
        }
        var earlier = courses.lastClosedIn(place);
        var again = earlier != null && chance.in(6) ? earlier : null;
        boolean major = chance.inThousand(14);
        courses.begin(found(
                place,
                again == null ? place.trade().fault(chance) : again.fault(),
                major,
                again,
                finder(place, major)));
    }

    private PersonId finder(CountyPremises.Place place, boolean major) {
        if (major) {
            return chance.of(cast.staff().fireOfficers);
        }
        var worker = cast.staff().gridWorkers.get(place.grid().id());
        var regulator = cast.staff().regulators.get(place.trade().sector());
        if (regulator != null && chance.in(20)) {
            return regulator;
        }
        return worker == null || chance.in(25) ? cast.townOfficer(place) : worker;
    }

    /** Somebody finds a hazard now. */
    Found found(CountyPremises.Place place, Trade.Fault fault, boolean major, @Nullable Found again, PersonId finder) {
        var now = telling.now();
        var id = new HazardId(chance.id(now.toEpochMilli()));
        var command = new RecordHazard(
                place.id(),
                now,
                major ? "FIRE_SUPERVISION" : chance.of(SOURCES),
                fault.category(),
                fault.words(),
                fault.spot(),
                major ? HazardLevel.MAJOR : HazardLevel.GENERAL,
                major ? basis(now) : null,
                null,
                List.of(chance.of(cast.before())),
                again == null ? null : again.id(),
                null);
        telling.give(id, id.value(), command, finder);
        return new Found(id, place, fault, major, finder, chance.of(cast.staff().fireOfficers));
    }

    /** The item of the standard in force that day. */
    static MajorBasis basis(Instant at) {
        boolean now = !TownClock.day(at).isBefore(LocalDate.of(2025, 11, 1));
        return now
                ? new MajorBasis(MajorBasis.Regime.FIRE, "GB 35181-2025", "5")
                : new MajorBasis(MajorBasis.Regime.FIRE, "GB 35181-2017", "7.4.6");
    }
}
