package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.organization.PersonId;
import tocsin.rulebook.WorkingCalendar;
import tocsin.screening.GatherScreening;
import tocsin.screening.ScreeningReports;
import tocsin.screening.SendBack;
import tocsin.screening.SignScreening;

/**
 * What the towns found in a month, gathered at the beginning of the next and signed by their principals, for three months now. A town that
 * found nothing has nothing to sign. Two principals have yet to sign last month's; one hazard was taken out before the signature, another sent
 * back from above afterwards.
 */
@Component
record CountyScreenings(ScreeningReports reports, WorkingCalendar calendar, Actors actors, FilledStore store) {
    private static final int MONTHS = 3;

    /** Grades of places follow what is recorded a moment later: a principal who is told that something changed looks again. */
    private static final int LOOKS = 20;

    /** Towns slow with last month's. */
    private static final List<Integer> WAITING = List.of(0, CountyPeople.ZONE);

    private static final int TAKES_OUT = 2;
    private static final int SENT_BACK_TO = 3;

    /** One town's results of one month. */
    private record Round(AreaView town, YearMonth month, UUID id) {}

    /** Plans it among everything else. */
    void plan(Telling telling, CountyStory.Cast cast, SideStory side) {
        var chance = new Chance(79);
        var last = TownClock.day(cast.until());
        for (int back = MONTHS; back > 1; back--) {
            signed(telling, cast, rounds(cast, YearMonth.from(last).minusMonths(back), chance));
        }
        var newest = rounds(cast, YearMonth.from(last).minusMonths(1), chance);
        var waiting = WAITING.stream().map(newest::get).toList();
        var others = new ArrayList<>(newest);
        others.removeAll(waiting);
        signed(telling, cast, others);
        var late = DayTime.at(calendar.minusWorkingDays(last, 1), 9, 30);
        telling.later(late, () -> telling.apart(() -> gather(cast, waiting)));
        takenOut(telling, cast, side, newest.get(TAKES_OUT));
        sentBack(telling, cast, side, newest.get(SENT_BACK_TO));
    }

    private static List<Round> rounds(CountyStory.Cast cast, YearMonth month, Chance chance) {
        long born = DayTime.at(month.atEndOfMonth(), 18, 0).toEpochMilli();
        return cast.ground().towns().stream()
                .map(town -> new Round(town, month, chance.id(born)))
                .toList();
    }

    private void signed(Telling telling, CountyStory.Cast cast, List<Round> rounds) {
        var month = rounds.getFirst().month();
        telling.later(working(month, 1, 9, 40), () -> telling.apart(() -> gather(cast, rounds)));
        telling.later(working(month, 2, 15, 20), () -> telling.apart(() -> sign(cast, rounds)));
    }

    private int gather(CountyStory.Cast cast, List<Round> rounds) {
        for (var round : rounds) {
            var found = new GatherScreening(
                    round.town().id(), round.month().atDay(1), round.month().atEndOfMonth());
            if (reports.isAnythingFound(found)) {
                var officer = Objects.requireNonNull(
                        cast.staff().townOfficers.get(round.town().id()));
                reports.gather(round.id(), found, actors.of(officer));
            }
        }
        return rounds.size();
    }

    private int sign(CountyStory.Cast cast, List<Round> rounds) {
        for (var round : rounds) {
            if (reports.isGathered(round.id())) {
                sign(round.id(), actors.of(principal(cast, round)));
            }
        }
        return rounds.size();
    }

    private void sign(UUID round, Actor principal) {
        for (int look = 1; ; look++) {
            try {
                store.refusably(
                        () -> reports.sign(round, new SignScreening(reports.seen(round, principal)), principal));
                return;
            } catch (Problem refused) {
                if (look == LOOKS || !refused.kind().type().equals("screening/changed-since-seen")) {
                    throw refused;
                }
            }
        }
    }

    /** The principal looks through it and sees what is there twice. */
    private void takenOut(Telling telling, CountyStory.Cast cast, SideStory side, Round round) {
        found(
                telling,
                cast,
                side,
                round,
                3,
                hazard -> telling.later(
                        working(round.month(), 2, 10, 10),
                        () -> sendBack(telling, round, hazard, "与同日另一条登记为同一处，核实后并入下月", principal(cast, round))));
    }

    private void sentBack(Telling telling, CountyStory.Cast cast, SideStory side, Round round) {
        found(
                telling,
                cast,
                side,
                round,
                5,
                hazard -> telling.later(
                        working(round.month(), 4, 11, 10),
                        () -> sendBack(
                                telling,
                                round,
                                hazard,
                                "整改前照片看不清部位，请重新核实后上报",
                                cast.staff().countyClerk())));
    }

    /** Two things found in the month and put right on the spot: the second stays in the results, which are never left empty. */
    private static void found(
            Telling telling, CountyStory.Cast cast, SideStory side, Round round, int fault, Consumer<UUID> then) {
        var place = cast.places().stream()
                .filter(one -> round.town().path().contains(one.grid().path()))
                .findFirst()
                .orElseThrow();
        telling.later(DayTime.at(round.month().atDay(12), 10, 40), () -> {
            var found = side.findings().found(place, Trade.EVERYWHERE.get(fault), null, null, cast.townOfficer(place));
            telling.later(telling.now().plusSeconds(1_200), () -> side.courses().onTheSpot(found));
            then.accept(found.id().value());
            var other =
                    side.findings().found(place, Trade.EVERYWHERE.get(fault + 1), null, null, cast.townOfficer(place));
            telling.later(telling.now().plusSeconds(1_500), () -> side.courses().onTheSpot(other));
        });
    }

    private void sendBack(Telling telling, Round round, UUID hazard, String reason, PersonId by) {
        telling.apart(() -> {
            reports.sendBack(round.id(), hazard, new SendBack(reason), actors.of(by));
            return hazard;
        });
    }

    private static PersonId principal(CountyStory.Cast cast, Round round) {
        return Objects.requireNonNull(cast.staff().principals.get(round.town().id()));
    }

    /** So many working days into the month after. */
    private Instant working(YearMonth month, int days, int hour, int minute) {
        LocalDate day = calendar.plusWorkingDays(month.atEndOfMonth(), days);
        return DayTime.at(day, hour, minute);
    }
}
