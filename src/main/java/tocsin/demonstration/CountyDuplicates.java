package tocsin.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.foundation.TownClock;
import tocsin.organization.PersonId;
import tocsin.premises.Likenesses;
import tocsin.premises.MergePremises;
import tocsin.premises.Merges;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;
import tocsin.premises.RecordPremises;

/** Places put on file a second time by somebody who did not look: two merged since, one found to be two places, the rest to be judged. */
@Component
record CountyDuplicates(PremisesRegister register, Merges merges, Likenesses likenesses, Actors actors) {
    private static final int FIRST = 24;
    private static final int IN_THE_FIRST_TOWN = 4;
    private static final int ELSEWHERE = 5;
    private static final int MERGED = 2;

    /** A place and its second file. */
    private record Twins(CountyPremises.Place place, CountyPremises.Place again) {}

    /** Plans it among everything else. */
    void plan(Telling telling, CountyStory.Cast cast, SideStory side) {
        var chance = new Chance(73);
        var known = known(cast);
        for (int index = 0; index < known.size(); index++) {
            plan(telling, cast, side, known.get(index), index, chance);
        }
    }

    private static List<CountyPremises.Place> known(CountyStory.Cast cast) {
        var first = cast.ground().towns().getFirst().path();
        var shops = cast.places().stream()
                .skip(FIRST)
                .limit(CountyBusiness.FIRST - FIRST)
                .filter(place -> place.trade().employees() > 0 && place.trade().employees() <= 12)
                .toList();
        return Stream.concat(
                        shops.stream()
                                .filter(place -> first.contains(place.grid().path()))
                                .limit(IN_THE_FIRST_TOWN),
                        shops.stream()
                                .filter(place -> !first.contains(place.grid().path()))
                                .limit(ELSEWHERE))
                .toList();
    }

    private void plan(
            Telling telling,
            CountyStory.Cast cast,
            SideStory side,
            CountyPremises.Place place,
            int index,
            Chance chance) {
        var id = new PremisesId(id(telling, chance));
        var twins = new Twins(
                place,
                new CountyPremises.Place(
                        id, place.grid(), place.trade(), place.organization(), place.responsible(), place.phone()));
        telling.later(day(cast, 75 - 4 * index, 11), () -> telling.apart(() -> record(telling, cast, twins, index)));
        if (index < MERGED) {
            hazards(telling, cast, side, twins, index);
            telling.later(day(cast, 14 - index, 16), () -> telling.apart(() -> merge(telling, cast, twins, chance)));
        } else if (index == MERGED) {
            telling.later(day(cast, 13, 16), () -> telling.apart(() -> keepApart(telling, cast, twins, chance)));
        }
    }

    private PremisesId record(Telling telling, CountyStory.Cast cast, Twins twins, int index) {
        var known = register.get(twins.place().id());
        var worker = cast.staff().gridWorkers.get(twins.place().grid().id());
        var by = worker == null ? cast.townOfficer(twins.place()) : worker;
        register.record(twins.again().id(), described(known, twins.place(), index, by), actors.of(by));
        return twins.again().id();
    }

    /** As somebody else writes it down: the name shorter or longer, the address otherwise, the same telephone or the same spot. */
    private static RecordPremises described(
            PremisesView known, CountyPremises.Place place, int index, PersonId inspector) {
        boolean bySpot = index % 3 == 2 && known.longitude() != null && index != MERGED;
        return new RecordPremises(
                index == MERGED ? known.name().substring(0, 2) + "阿珍早点" : name(known.name(), index),
                bySpot ? place.organization() : null,
                known.areaId(),
                known.sectorId(),
                index == MERGED ? known.address() : known.address() + (index % 2 == 0 ? "（东侧）" : "附近"),
                bySpot ? known.longitude() : null,
                bySpot ? known.latitude() : null,
                place.trade().categories(),
                null,
                null,
                null,
                null,
                null,
                new RecordPremises.Contact(place.responsible(), bySpot ? null : place.phone()),
                null,
                null,
                null,
                null,
                inspector,
                null);
    }

    private static String name(String known, int index) {
        return index % 2 == 0 ? known + "店" : known.substring(Math.min(2, known.length() - 3));
    }

    /** Something on either file, so that the one they become shows both. */
    private static void hazards(Telling telling, CountyStory.Cast cast, SideStory side, Twins twins, int index) {
        var files = List.of(twins.place(), twins.again());
        for (int at = 0; at < files.size(); at++) {
            var file = files.get(at);
            var fault = Trade.EVERYWHERE.get(2 * at + index);
            telling.later(day(cast, 40 - at, 10), () -> {
                var found = side.findings().found(file, fault, null, null, cast.townOfficer(file));
                telling.later(
                        telling.now().plusSeconds(1_500), () -> side.courses().onTheSpot(found));
            });
        }
        telling.later(day(cast, 20, 10), () -> {
            var fault = Trade.EVERYWHERE.get(7 - index);
            var found = side.findings().found(twins.again(), fault, null, null, cast.townOfficer(twins.again()));
            telling.later(day(cast, 19, 10), () -> side.courses().issue(found, 25));
        });
    }

    private PremisesId merge(Telling telling, CountyStory.Cast cast, Twins twins, Chance chance) {
        merges.merge(
                twins.place().id(),
                id(telling, chance),
                new MergePremises(twins.again().id(), "到场核对为同一家店，重复建档", 1),
                actors.of(cast.townOfficer(twins.place())));
        return twins.place().id();
    }

    private PremisesId keepApart(Telling telling, CountyStory.Cast cast, Twins twins, Chance chance) {
        likenesses.keepApart(
                twins.place().id(),
                id(telling, chance),
                new Likenesses.KeepApart(twins.again().id(), "同一门面早晚两家分时经营，登记的是房东电话"),
                actors.of(cast.townOfficer(twins.place())));
        return twins.again().id();
    }

    private static UUID id(Telling telling, Chance chance) {
        return chance.id(telling.now().toEpochMilli());
    }

    private static Instant day(CountyStory.Cast cast, int before, int hour) {
        return DayTime.at(TownClock.day(cast.until()).minusDays(before), hour, 20);
    }
}
