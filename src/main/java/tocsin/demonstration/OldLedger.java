package tocsin.demonstration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.hazards.AdoptHazard;
import tocsin.hazards.Adoptions;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardLevel;

/** The county's list from before, taken over in the first week: most closed long ago, some still open, some past their day. */
@Component
class OldLedger {
    private static final String FILE = "望火县隐患台账2024.xlsx";
    private static final int FIRST_ROW = 4;

    private final Adoptions adoptions;

    OldLedger(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /** Takes over so many rows today. What is still open there goes on like anything else. */
    int adopt(CountyStory.Cast cast, Telling telling, Courses courses, SideStory side, int count) {
        var chance = cast.chance();
        var rows = new ArrayList<AdoptHazard>();
        for (int index = 0; index < count; index++) {
            var place = chance.of(cast.places());
            var fault = place.trade().fault(chance);
            var row = row(telling, chance, place, fault, index);
            rows.add(row);
            if (row.closedAt() == null) {
                var officer = cast.townOfficer(place);
                goOn(row, new Found(row.id(), place, fault, null, officer, officer, officer), telling, courses);
            }
        }
        adoptWithoutDeadline(cast, telling, side, rows);
        return adoptions.adopt(rows, Actor.INSTALLATION);
    }

    /** The last row says no deadline: whoever takes it over orders it anew. */
    private static void adoptWithoutDeadline(
            CountyStory.Cast cast, Telling telling, SideStory side, List<AdoptHazard> rows) {
        var place = cast.places().get(rows.size());
        var fault = Trade.EVERYWHERE.getFirst();
        var officer = cast.townOfficer(place);
        var row = new AdoptHazard(
                new HazardId(new Chance(89).id(telling.now().toEpochMilli())),
                "望火2024-%04d".formatted(rows.size() + 1),
                FILE,
                FIRST_ROW + rows.size(),
                place.id(),
                DayTime.at(TownClock.day(telling.now()).minusDays(21), 10, 0),
                fault.category(),
                fault.words(),
                fault.spot(),
                HazardLevel.GENERAL,
                null,
                null,
                null);
        rows.add(row);
        goOn(row, new Found(row.id(), place, fault, null, officer, officer, officer), telling, side.courses());
    }

    private static AdoptHazard row(
            Telling telling, Chance chance, CountyPremises.Place place, Trade.Fault fault, int index) {
        var on = TownClock.day(telling.now());
        var foundOn = on.minusDays(chance.between(5, 330));
        var due = foundOn.plusDays(chance.between(5, 30));
        var closed = foundOn.plusDays(chance.between(1, 60));
        boolean isOpen = chance.in(8) || !closed.isBefore(on);
        return new AdoptHazard(
                new HazardId(telling.next()),
                "望火2024-%04d".formatted(index + 1),
                FILE,
                FIRST_ROW + index,
                place.id(),
                DayTime.at(foundOn, chance.between(9, 17), 0),
                fault.category(),
                fault.words(),
                fault.spot(),
                HazardLevel.GENERAL,
                chance.in(90) ? due : null,
                isOpen ? null : DayTime.at(closed, 16, 0),
                null);
    }

    private static void goOn(AdoptHazard row, Found found, Telling telling, Courses courses) {
        var next = telling.now().plus(Duration.ofDays(1));
        telling.later(
                next, row.dueOn() == null ? () -> courses.order(found) : () -> courses.submission(found, 30, true, 1));
    }
}
