package tocsin.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.foundation.TownClock;
import tocsin.premises.BusinessState;
import tocsin.premises.BusinessStates;
import tocsin.premises.ChangeState;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;
import tocsin.premises.RecordPremises;

/** Places that pause, start again, close or move out over the two years, and a few about to open. Towns enter it once a month. */
@Component
record CountyBusiness(BusinessStates states, PremisesRegister register, Actors actors) {
    /** The places other parts of the story rely on stay open. */
    static final int FIRST = 130;

    private static final int FEWEST = 12;
    private static final int SMALL = 12;

    /** Since when nobody does business in a place, in the end. */
    record Gone(Map<PremisesId, LocalDate> since) {
        boolean isGone(CountyPremises.Place place, LocalDate on) {
            var day = since.get(place.id());
            return day != null && !on.isBefore(day);
        }
    }

    private record Change(
            CountyPremises.Place place, BusinessState state, LocalDate fromOn, String reason, int version) {}

    /** Plans it among everything else and tells which places end. */
    Gone plan(Telling telling, CountyStory.Cast cast, LocalDate from) {
        var last = TownClock.day(cast.until());
        var chance = new Chance(61);
        var gone = new HashMap<PremisesId, LocalDate>();
        var months = new TreeMap<LocalDate, List<Change>>();
        var changing = changing(cast);
        int days = (int) java.time.temporal.ChronoUnit.DAYS.between(from, last);
        for (int index = 0; index < changing.size(); index++) {
            var on = from.plusDays(chance.between(40, days - 75));
            var changes = changes(changing.get(index), index, on, last);
            changes.forEach(change -> months.computeIfAbsent(entered(change.fromOn(), last), none -> new ArrayList<>())
                    .add(change));
            var end = changes.getLast();
            if (end.state() != BusinessState.OPERATING) {
                gone.put(end.place().id(), end.fromOn());
            }
        }
        months.forEach((day, changes) -> telling.later(
                DayTime.at(day, 16, 30), () -> telling.apart(() -> change(telling, cast, changes, chance))));
        telling.later(DayTime.at(last.minusDays(38), 15, 10), () -> telling.apart(() -> open(telling, cast, chance)));
        return new Gone(gone);
    }

    /** Small ones here and there, one in a hundred and fifty. */
    private static List<CountyPremises.Place> changing(CountyStory.Cast cast) {
        var small = cast.places().stream()
                .skip(FIRST)
                .filter(place -> place.trade().employees() > 0 && place.trade().employees() <= SMALL)
                .toList();
        int wanted = Math.max(FEWEST, cast.places().size() / 150);
        int step = Math.max(1, small.size() / wanted);
        var changing = new ArrayList<CountyPremises.Place>();
        for (int at = 0; at < small.size() && changing.size() < wanted; at += step) {
            changing.add(small.get(at));
        }
        return changing;
    }

    private static List<Change> changes(CountyPremises.Place place, int index, LocalDate on, LocalDate last) {
        return switch (index % 4) {
            case 0 -> List.of(new Change(place, BusinessState.CLOSED, on, "已办理注销登记，现场已清空", 1));
            case 1 ->
                List.of(
                        new Change(place, BusinessState.SUSPENDED, on, "停业装修", 1),
                        new Change(place, BusinessState.OPERATING, on.plusDays(45), "装修完成，恢复营业", 2));
            case 2 -> List.of(new Change(place, BusinessState.MOVED_OUT, on, "租约到期搬离，原址空置", 1));
            default ->
                List.of(new Change(place, BusinessState.SUSPENDED, last.minusDays(20L + index % 40), "已办理歇业备案", 1));
        };
    }

    /** At the month's end, in the last weeks at once. */
    private static LocalDate entered(LocalDate fromOn, LocalDate last) {
        var end = fromOn.withDayOfMonth(fromOn.lengthOfMonth());
        return end.isBefore(last) ? end : fromOn.plusDays(2);
    }

    private int change(Telling telling, CountyStory.Cast cast, List<Change> changes, Chance chance) {
        for (var change : changes) {
            states.change(
                    change.place().id(),
                    chance.id(telling.now().toEpochMilli()),
                    new ChangeState(change.state(), change.fromOn(), change.reason(), change.version()),
                    actors.of(cast.townOfficer(change.place())));
        }
        return changes.size();
    }

    /** Put on file while they are being fitted out, to be looked at before they open. */
    private int open(Telling telling, CountyStory.Cast cast, Chance chance) {
        var names = List.of("新塘渔家饭店", "鼓山亲子书吧", "柳溪汽修行");
        for (int index = 0; index < names.size(); index++) {
            var near = cast.places().get(20 + 5 * index);
            register.record(
                    new PremisesId(chance.id(telling.now().toEpochMilli())),
                    beside(register.get(near.id()), names.get(index), chance),
                    actors.of(cast.townOfficer(near)));
        }
        return names.size();
    }

    private static RecordPremises beside(PremisesView neighbour, String name, Chance chance) {
        return new RecordPremises(
                name,
                null,
                neighbour.areaId(),
                neighbour.sectorId(),
                neighbour.address() + "隔壁",
                null,
                null,
                List.of("SHOP"),
                2,
                BigDecimal.valueOf(260),
                6,
                false,
                null,
                new RecordPremises.Contact(Names.person(chance), Names.phone(chance)),
                null,
                null,
                null,
                null,
                null,
                BusinessState.PLANNED);
    }
}
