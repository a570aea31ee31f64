package tocsin.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RecordHazard;
import tocsin.organization.PersonId;

/** Who finds what, where and when: patrols of the grid, visits of the town, of regulators and of the fire authority. */
final class Findings {
    private final Telling telling;
    private final CountyStory.Cast cast;
    private final AfterClosure closures;
    private final Where where;
    private final DayTime work;
    private final Chance chance;
    private final WhoActs who;

    Findings(Telling telling, CountyStory.Cast cast, AfterClosure closures, Where where, DayTime work) {
        this.telling = telling;
        this.cast = cast;
        this.closures = closures;
        this.where = where;
        this.work = work;
        this.chance = cast.chance();
        this.who = new WhoActs(cast);
    }

    /** Where nobody goes, and where nobody is left. */
    record Where(PlantedLapses lapses, CountyBusiness.Gone gone) {}

    /** Plans so many hazards over the days from one to another, a little more of them lately. */
    void plan(int count, LocalDate from, LocalDate last, Consumer<Found> begin) {
        long days = from.datesUntil(last.plusDays(1)).count();
        for (int index = 0; index < count; index++) {
            var day = from.plusDays((long) (days * Math.pow((index + chance.fraction()) / count, 0.92)));
            var worked = work.calendar().isWorkingDay(day) || chance.in(25)
                    ? day
                    : work.calendar().nextWorkingDay(day);
            telling.later(DayTime.at(worked, chance.between(8, 17), chance.below(60)), () -> find(begin));
        }
    }

    private void find(Consumer<Found> begin) {
        var place = chance.of(cast.places());
        if (chance.inThousand(3)) {
            place = chance.of(cast.places().subList(0, 4));
        }
        while (where.gone().isGone(place, TownClock.day(telling.now()))) {
            place = next(place);
        }
        if (where.lapses().isUnvisited(place, telling.now())) {
            return;
        }
        var earlier = closures.lastIn(place);
        if (earlier != null && chance.in(6)) {
            begin.accept(found(place, earlier.fault(), earlier.regime(), earlier, who.finder(place, earlier.regime())));
            return;
        }
        var fault = place.trade().fault(chance);
        var regime = chance.inThousand(14) ? regime(place) : null;
        boolean unseen = regime == null && chance.inThousand(5);
        var grave = unseen ? MajorBasis.Regime.FIRE : regime;
        begin.accept(found(
                place,
                grave == null ? fault : place.trade().gravest(grave).fault(),
                regime,
                null,
                who.finder(place, regime)));
    }

    private CountyPremises.Place next(CountyPremises.Place place) {
        var places = cast.places();
        return places.get((places.indexOf(place) + 1) % places.size());
    }

    private MajorBasis.Regime regime(CountyPremises.Place place) {
        boolean work = place.trade().sector().equals("INDUSTRY") && chance.in(40);
        return work ? MajorBasis.Regime.WORK_SAFETY : MajorBasis.Regime.FIRE;
    }

    /** Found again on a look-back: the same fault in the same place. */
    Found again(Found closed) {
        return found(closed.place(), closed.fault(), closed.regime(), closed, closed.issuer());
    }

    /** Somebody finds a hazard now. */
    Found found(
            CountyPremises.Place place,
            Trade.Fault fault,
            MajorBasis.@Nullable Regime regime,
            @Nullable Found again,
            PersonId finder) {
        var now = telling.now();
        var id = new HazardId(chance.id(now.toEpochMilli()));
        var command = new RecordHazard(
                place.id(),
                now,
                who.source(place, finder),
                fault.category(),
                fault.words(),
                fault.spot(),
                regime == null ? HazardLevel.GENERAL : HazardLevel.MAJOR,
                regime == null ? null : place.trade().gravest(regime).basis(now),
                null,
                List.of(chance.of(cast.before())),
                again == null ? null : again.id(),
                null);
        telling.give(id, id.value(), command, finder);
        var issuer = who.issuer(place, finder);
        return new Found(id, place, fault, regime, finder, issuer, who.tracker(place, regime, issuer));
    }
}
