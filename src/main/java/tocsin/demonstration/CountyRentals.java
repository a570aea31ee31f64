package tocsin.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardActs;
import tocsin.hazards.HazardId;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.StopOperation;
import tocsin.organization.PersonId;
import tocsin.rentals.JudgeRental;
import tocsin.rentals.JudgeRental.Finding;
import tocsin.rentals.RentalJudgements;

/** Rental houses judged by grid workers in the last months: some judged again, a few red since yesterday, some never reached. */
@Component
record CountyRentals(RentalJudgements judgements, HazardActs hazards, Actors actors) {
    private static final List<String> CONDITIONS = List.of(
            "OPEN_FIRE_TOGETHER",
            "PARTITIONS_RETARDANT",
            "EXITS_CLEAR",
            "WIRING_SAFE",
            "DETECTORS_FITTED",
            "NO_EBIKES_INSIDE");

    private static final String RENTAL_HOUSING = "RENTAL_HOUSING";
    private static final String EBIKES = "NO_EBIKES_INSIDE";
    private static final String EXITS = "EXITS_CLEAR";
    private static final int LATELY = 110;
    private static final int MOST_RED = 12;
    private static final int MOST_REACHED = 320;

    /**
     * Lays the days on which houses are judged into the story, those of a day together. Its chances are its own, so that nobody else's turn
     * out otherwise.
     */
    void plan(Telling telling, CountyStory.Cast cast) {
        var last = TownClock.day(cast.until());
        var chance = new Chance(27);
        var papers = new StandstillPapers(telling, new Chance(29));
        var every = new Every();
        var days = new TreeMap<LocalDate, List<Runnable>>();
        int red = 0;
        for (var house : reached(cast, every)) {
            var first = last.minusDays(chance.between(20, LATELY));
            on(days, first, () -> judge(telling, cast, house, chance, false));
            if (every.nth("again", 3)) {
                on(days, first.plusDays(chance.between(5, 15)), () -> judge(telling, cast, house, chance, false));
            }
            if (red < MOST_RED && every.nth("red", 8)) {
                red++;
                boolean stops = every.nth("stopped", 2);
                on(days, last.minusDays(1), () -> judgeRed(telling, cast, house, chance, stops ? papers : null));
            }
        }
        days.forEach((day, judged) -> telling.later(
                DayTime.at(day, 15, chance.below(60)),
                () -> telling.apart(() -> {
                    judged.forEach(Runnable::run);
                    return judged.size();
                })));
    }

    /** The houses reached so far: work on them began this autumn. */
    private static List<CountyPremises.Place> reached(CountyStory.Cast cast, Every every) {
        return cast.places().stream()
                .filter(house -> house.trade().categories().contains(RENTAL_HOUSING) && !every.nth("unreached", 7))
                .limit(MOST_REACHED)
                .toList();
    }

    private static void on(Map<LocalDate, List<Runnable>> days, LocalDate day, Runnable judging) {
        days.computeIfAbsent(day, none -> new ArrayList<>()).add(judging);
    }

    private void judgeRed(
            Telling telling,
            CountyStory.Cast cast,
            CountyPremises.Place house,
            Chance chance,
            @Nullable StandstillPapers stop) {
        var judged = judge(telling, cast, house, chance, true);
        if (stop != null) {
            judgements
                    .hazardOf(judged)
                    .ifPresent(hazard -> stop(
                            cast,
                            new StandstillPapers.Matter(new HazardId(hazard), cast.fireOfficer(), house.responsible()),
                            chance.id(telling.now().toEpochMilli()),
                            stop));
        }
    }

    private UUID judge(Telling telling, CountyStory.Cast cast, CountyPremises.Place house, Chance chance, boolean red) {
        PersonId worker = Objects.requireNonNullElseGet(
                cast.staff().gridWorkers.get(house.grid().id()), () -> cast.townOfficer(house));
        var id = chance.id(telling.now().toEpochMilli());
        judgements.judge(house.id(), id, answers(cast, chance, red), actors.of(worker));
        return id;
    }

    /** Stopped on the spot; the paper goes with the acts of the day. */
    private void stop(CountyStory.Cast cast, StandstillPapers.Matter matter, UUID id, StandstillPapers papers) {
        hazards.give(
                matter.hazard(),
                id,
                new StopOperation(
                        StopOperation.Kind.RENTING, "全部出租房间", "楼道停放电动自行车充电，出口堵塞，无法边出租边整改", "《中华人民共和国消防法》第五十四条"),
                actors.of(matter.issuer()));
        papers.draw(matter, id, new WhoActs(cast).signing(MajorBasis.Regime.FIRE));
    }

    private static JudgeRental answers(CountyStory.Cast cast, Chance chance, boolean red) {
        int failing = chance.below(5);
        var answers = new ArrayList<JudgeRental.Answer>();
        for (var condition : CONDITIONS) {
            boolean fatal = condition.equals(EBIKES) || condition.equals(EXITS);
            boolean failed = fatal ? red : failing-- > 0 && chance.in(60);
            answers.add(answer(condition, failed, failed ? cast.before().get(chance.below(5)) : null));
        }
        return new JudgeRental(answers, red ? "楼道内停放充电，已当场告知房东" : null);
    }

    private static JudgeRental.Answer answer(String condition, boolean failed, @Nullable String photo) {
        return new JudgeRental.Answer(
                condition, failed ? Finding.NOT_MET : Finding.MET, null, photo == null ? null : List.of(photo));
    }
}
