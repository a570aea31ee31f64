package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.organization.PersonId;

/** The lapses that are planted in the story, and where. */
final class PlantedLapses {
    private static final int UNVISITED_DAYS = 130;

    private final CountyStory.Cast cast;
    private final LocalDate last;
    private final AreaView unvisited;
    private final Map<PlantedLapse.Kind, List<UUID>> subjects = new LinkedHashMap<>();

    PlantedLapses(CountyStory.Cast cast) {
        this.cast = cast;
        this.last = TownClock.day(cast.until());
        this.unvisited = cast.places().get(cast.places().size() / 2).grid();
        note(PlantedLapse.Kind.UNVISITED_GRID, unvisited.id().value());
    }

    /** True where and when nobody goes. */
    boolean isUnvisited(CountyPremises.Place place, Instant at) {
        return place.grid().id().equals(unvisited.id()) && TownClock.day(at).isAfter(last.minusDays(UNVISITED_DAYS));
    }

    /** Plans them among everything else. */
    void plan(Telling telling, Findings findings, Courses courses) {
        neverServed(telling, findings, courses);
        onePicture(telling, findings, courses);
        pastAVacancy(telling, findings);
        forgotten(telling, findings, courses);
        comesBack(telling, findings, courses);
        onPaper(telling, findings, courses);
    }

    private void neverServed(Telling telling, Findings findings, Courses courses) {
        var place = elsewhere(3);
        telling.later(DayTime.at(last.minusDays(70), 9, 20), () -> {
            var found = find(findings, place, PlantedLapse.Kind.NOTICE_NEVER_SERVED);
            telling.later(DayTime.at(last.minusDays(69), 10, 5), () -> courses.issue(found, 7));
        });
    }

    private void onePicture(Telling telling, Findings findings, Courses courses) {
        for (int index = 0; index < 6; index++) {
            var place = elsewhere(10 + 7 * index);
            int minute = 5 + 4 * index;
            telling.later(DayTime.at(last.minusDays(40), 14, minute), () -> {
                var found = find(findings, place, PlantedLapse.Kind.ONE_PICTURE_FOR_ALL, cast.fireOfficer());
                telling.later(DayTime.at(last.minusDays(39), 9, minute), () -> courses.issue(found, 10));
                telling.later(
                        DayTime.at(last.minusDays(30), 16, minute), () -> courses.recheck(found, true, cast.reused()));
            });
        }
    }

    private void pastAVacancy(Telling telling, Findings findings) {
        var vacant = cast.ground().towns().get(CountyPeople.VACANT_TOWN);
        var place = cast.places().stream()
                .filter(one -> vacant.path().contains(one.grid().path()))
                .findFirst()
                .orElseThrow();
        telling.later(
                DayTime.at(last.minusDays(45), 11, 10),
                () -> find(findings, place, PlantedLapse.Kind.OVERDUE_PAST_A_VACANCY));
    }

    private void forgotten(Telling telling, Findings findings, Courses courses) {
        var place = elsewhere(90);
        telling.later(DayTime.at(last.minusDays(60), 15, 40), () -> {
            var found = find(findings, place, PlantedLapse.Kind.FORGOTTEN_BY_THE_TOWN);
            telling.later(DayTime.at(last.minusDays(15), 9, 30), () -> courses.order(found));
        });
    }

    private void comesBack(Telling telling, Findings findings, Courses courses) {
        var place = elsewhere(120);
        var fault = place.trade().faults().getFirst();
        var chain = new ArrayList<Found>();
        for (int round = 0; round < 4; round++) {
            var day = last.minusDays(300L - 80L * round);
            telling.later(DayTime.at(day, 10, 15), () -> {
                var again = chain.isEmpty() ? null : chain.getLast();
                var found = findings.found(place, fault, null, again, cast.townOfficer(place));
                note(PlantedLapse.Kind.COMES_BACK, found.id().value());
                chain.add(found);
                telling.later(DayTime.at(day, 10, 45), () -> courses.onTheSpot(found));
            });
        }
    }

    private void onPaper(Telling telling, Findings findings, Courses courses) {
        var workers = cast.staff().gridWorkers;
        var first = cast.places().stream()
                .map(CountyPremises.Place::grid)
                .filter(grid -> workers.containsKey(grid.id()) && !grid.id().equals(unvisited.id()))
                .findFirst()
                .orElseThrow();
        var worker = Objects.requireNonNull(workers.get(first.id()));
        var round = cast.places().stream()
                .filter(place -> place.grid().id().equals(first.id()))
                .toList();
        for (int index = 0; index < 12; index++) {
            var place = round.get(index % round.size());
            telling.later(DayTime.at(last.minusDays(25), 23, 40 + index / 2), () -> {
                var found = find(findings, place, PlantedLapse.Kind.ROUND_ON_PAPER, worker);
                telling.later(telling.now().plusSeconds(20), () -> courses.onTheSpot(found));
            });
        }
    }

    private Found find(Findings findings, CountyPremises.Place place, PlantedLapse.Kind kind) {
        return find(findings, place, kind, cast.townOfficer(place));
    }

    private Found find(Findings findings, CountyPremises.Place place, PlantedLapse.Kind kind, PersonId finder) {
        var found = findings.found(place, place.trade().faults().getFirst(), null, null, finder);
        note(kind, found.id().value());
        return found;
    }

    /** A place outside the grid nobody visits. */
    private CountyPremises.Place elsewhere(int from) {
        return cast.places().stream()
                .skip(from)
                .filter(place -> !place.grid().id().equals(unvisited.id()))
                .findFirst()
                .orElseThrow();
    }

    private void note(PlantedLapse.Kind kind, UUID subject) {
        subjects.computeIfAbsent(kind, any -> new ArrayList<>()).add(subject);
    }

    /** What was planted, once the story is told. */
    List<PlantedLapse> list() {
        return subjects.entrySet().stream()
                .map(entry -> new PlantedLapse(entry.getKey(), words(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Text words(PlantedLapse.Kind kind) {
        return switch (kind) {
            case UNVISITED_GRID ->
                Text.of("该网格四个多月没有任何巡查记录", "No patrol has been in this grid for more than four months");
            case NOTICE_NEVER_SERVED -> Text.of("通知书开出后从未送达", "A notice was made out and never served");
            case ONE_PICTURE_FOR_ALL -> Text.of("六处隐患复查用了同一张照片", "Rechecks in six places were proved by one picture");
            case OVERDUE_PAST_A_VACANCY ->
                Text.of("责任岗位空缺，逾期后越过空缺逐级上报", "Overdue where the post is vacant, raised past the vacancy");
            case FORGOTTEN_BY_THE_TOWN ->
                Text.of("镇街搁置一个多月才下达通知", "The town let it lie for more than a month before ordering anything");
            case COMES_BACK -> Text.of("同一处同一问题反复出现四次", "The same fault in the same place came back four times");
            case ROUND_ON_PAPER ->
                Text.of("深夜几分钟内登记并销号十二条", "Twelve hazards recorded and closed within minutes at night");
        };
    }
}
