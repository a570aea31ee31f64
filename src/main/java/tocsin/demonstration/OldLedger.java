package tocsin.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
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

    /** Takes over so many rows on a day. */
    int adopt(CountyStory.Cast cast, int count, LocalDate on) {
        var chance = cast.chance();
        var rows = new ArrayList<AdoptHazard>();
        for (int index = 0; index < count; index++) {
            var place = chance.of(cast.places());
            var fault = place.trade().fault(chance);
            var foundOn = on.minusDays(chance.between(5, 330));
            var due = foundOn.plusDays(chance.between(5, 30));
            var closed = foundOn.plusDays(chance.between(1, 60));
            boolean isOpen = chance.in(8) || !closed.isBefore(on);
            rows.add(new AdoptHazard(
                    new HazardId(chance.id(DayTime.at(on, 9, 0).toEpochMilli())),
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
                    null));
        }
        return adoptions.adopt(rows, Actor.INSTALLATION);
    }
}
