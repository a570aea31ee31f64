package tocsin.demonstration;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardActs;
import tocsin.hazards.HazardId;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RecordLookBack;
import tocsin.lookbacks.DrawLookBacks;
import tocsin.lookbacks.LookBacks;

/** A look-back drawn last month of what the summer closed: half looked at since, one of them back again; and one the city has just drawn. */
@Component
record CountyLookBacks(LookBacks lookBacks, HazardActs hazards, Actors actors) {
    private static final int DRAWN = 8;
    private static final int DRAWN_BY_THE_CITY = 4;

    void plan(Telling telling, CountyStory.Cast cast) {
        var last = TownClock.day(cast.until());
        var chance = new Chance(43);
        telling.later(DayTime.at(last.minusDays(9), 9, 40), () -> draw(telling, cast, chance));
        telling.later(DayTime.at(last.minusDays(4), 10, 30), () -> drawByTheCity(telling, cast));
    }

    private void draw(Telling telling, CountyStory.Cast cast, Chance chance) {
        var today = TownClock.day(telling.now());
        var people = Objects.requireNonNull(cast.staff().officers.get(MajorBasis.Regime.FIRE)).stream()
                .limit(2)
                .toList();
        var id = chance.id(telling.now().toEpochMilli());
        telling.apart(() -> {
            lookBacks.draw(
                    id,
                    new DrawLookBacks(
                            "三季度销号隐患回头看",
                            cast.ground().county().id(),
                            today.minusDays(140),
                            today.minusDays(40),
                            null,
                            null,
                            null,
                            DRAWN,
                            today.plusDays(20),
                            people),
                    actors.of(cast.staff().countyClerk()));
            return id;
        });
        var drawn = lookBacks.waiting(id);
        for (int at = 0; at < Math.min(DRAWN / 2, drawn.size()); at++) {
            var hazard = drawn.get(at);
            boolean held = at != 1;
            var day = today.plusDays(2L + at);
            telling.later(DayTime.at(day, 14, 10), () -> look(telling, cast, chance, hazard, held));
        }
    }

    /** Shared between the two offices, so that either has something to look at. */
    private void drawByTheCity(Telling telling, CountyStory.Cast cast) {
        var today = TownClock.day(telling.now());
        var city = cast.staff().cityClerk();
        telling.apart(() -> {
            var id = new Chance(47).id(telling.now().toEpochMilli());
            lookBacks.draw(
                    id,
                    new DrawLookBacks(
                            "市级督查回头看",
                            cast.ground().county().id(),
                            today.minusDays(90),
                            today.minusDays(20),
                            null,
                            null,
                            null,
                            DRAWN_BY_THE_CITY,
                            today.plusDays(16),
                            List.of(city, cast.staff().countyClerk())),
                    actors.of(city));
            return id;
        });
    }

    private void look(Telling telling, CountyStory.Cast cast, Chance chance, UUID hazard, boolean held) {
        var id = chance.id(telling.now().toEpochMilli());
        var photo = (held ? cast.after() : cast.before()).get(chance.below(5));
        telling.apart(() -> {
            hazards.give(
                    new HazardId(hazard),
                    id,
                    new RecordLookBack(held, held ? "到场复看，没有反弹" : "同一位置又堆放杂物", List.of(photo)),
                    actors.of(cast.fireOfficer()));
            return id;
        });
    }
}
