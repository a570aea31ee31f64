package tocsin.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.foundation.TownClock;
import tocsin.premises.LayOut;
import tocsin.premises.Layouts;
import tocsin.premises.WalkRound;

/** The first places of the county laid out down to their corners; most corners walked since, some never. */
@Component
record CountyCorners(Layouts layouts, Actors actors) {
    private static final int PLACES = 24;
    private static final List<String> ALLEYS = List.of("东头巷", "井边巷", "祠堂巷");
    private static final List<String> CORNERS = List.of("灶间", "库房", "楼梯间", "配电间", "阁楼");

    void plan(Telling telling, CountyStory.Cast cast) {
        var chance = new Chance(57);
        var day = TownClock.day(cast.until()).minusDays(12);
        telling.later(DayTime.at(day, 10, 20), () -> telling.apart(() -> layOut(telling, cast, chance)));
    }

    /** Every place of the first grids, one corner in three left out of the round. */
    private int layOut(Telling telling, CountyStory.Cast cast, Chance chance) {
        var places = cast.places().subList(0, Math.min(PLACES, cast.places().size()));
        for (var place : places) {
            var corners = new ArrayList<LayOut.Corner>();
            for (var name : CORNERS.subList(0, 2 + chance.below(4))) {
                corners.add(new LayOut.Corner(chance.id(telling.now().toEpochMilli()), name));
            }
            var worker = Objects.requireNonNullElseGet(
                    cast.staff().gridWorkers.get(place.grid().id()), () -> cast.townOfficer(place));
            var by = actors.of(worker);
            var street = place.grid().name().replaceAll("\\d.*", "") + "路";
            var alley = ALLEYS.get(chance.below(ALLEYS.size()));
            layouts.layOut(
                    place.id(), chance.id(telling.now().toEpochMilli()), new LayOut(street, alley, corners, 0), by);
            var looked = corners.stream()
                    .filter(corner -> !chance.in(30))
                    .map(LayOut.Corner::id)
                    .toList();
            if (!looked.isEmpty()) {
                layouts.walk(place.id(), chance.id(telling.now().toEpochMilli()), new WalkRound(looked, null), by);
            }
        }
        return places.size();
    }
}
