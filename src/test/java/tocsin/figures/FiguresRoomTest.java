package tocsin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.database.TestDatabase;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;

/** Reading figures of a record type that exists only as data. */
class FiguresRoomTest {
    private static final AreaPath FIRE = new AreaPath("a.");
    private static final AreaPath FIRE_STATIONS = new AreaPath("a.b.");
    private static final AreaPath SCHOOLS = new AreaPath("c.");
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 24));

    private static TestDatabase database;
    private static FiguresNode node;
    private static int counties;

    private AreaPath county;
    private AreaPath town;
    private AreaPath grid;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        node = new FiguresNode(database, 20_000);
    }

    @AfterAll
    static void close() {
        node.close();
        database.close();
    }

    @BeforeEach
    void aCountyOfItsOwn() {
        county = AreaPath.EVERYWHERE.child(++counties);
        town = county.child(2);
        grid = town.child(3);
    }

    @Test
    void aRecordCountsWhereItStandsAndAtEveryNodeAbove() {
        record(on(3, 12), grid, FIRE, 1);
        for (var area : List.of(county, town, grid)) {
            assertThat(read(ExtinguisherMetrics.RECORDED, YEAR, area).numerator())
                    .isOne();
        }
        assertThat(read(ExtinguisherMetrics.RECORDED, YEAR, town.child(4)).numerator())
                .isZero();
    }

    @Test
    void recordsThatStandAtATownItselfCountThereBesideThoseOfItsGrids() {
        record(on(3, 12), grid, FIRE, 1);
        record(on(3, 12), town, FIRE, 1);
        assertThat(read(ExtinguisherMetrics.RECORDED, YEAR, town).numerator()).isEqualTo(2);
        assertThat(read(ExtinguisherMetrics.RECORDED, YEAR, county).numerator()).isEqualTo(2);
    }

    @Test
    void monthsThatAreOverAreCountedAlikeWhenTheyAreSummed() {
        var id = record(on(3, 12), grid, FIRE, 1);
        record(on(4, 2), grid, FIRE, 1);
        assertThat(inUseAtTheGrid(3, 11, 3, 31, 4, 1, 4, 2)).containsExactly(0L, 1L, 1L, 2L);
        assertThat(node.sumMonths(on(4, 1))).isTrue();
        assertThat(inUseAtTheGrid(3, 11, 3, 31, 4, 1, 4, 2)).containsExactly(0L, 1L, 1L, 2L);
        act(id, "Retired", on(3, 20));
        assertThat(inUseAtTheGrid(3, 11, 3, 19, 3, 20, 4, 2)).containsExactly(0L, 1L, 0L, 1L);
        assertThat(node.difference()).isNull();
    }

    @Test
    void theRoundSumsEveryMonthThatIsOver() {
        record(on(3, 12), grid, FIRE, 1);
        node.followers().catchUp();
        var moment = on(4, 1).atStartOfDay(TownClock.ZONE).toInstant();
        TownClock.at(moment, () -> node.get(OwnSumRound.class).round());
        assertThat(node.sql()
                        .sql("select before_on from figures.own_sum where area_path = :grid")
                        .param("grid", grid.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(on(4, 1));
        assertThat(recorded(Reach.all(grid, FIRE))).isOne();
        assertThat(node.difference()).isNull();
    }

    @Test
    void aStockIsAsOfAnyDayNotOnlyMonthEnds() {
        var id = record(on(3, 12), grid, FIRE, 1);
        act(id, "Retired", on(5, 20));
        assertThat(inUse(on(3, 11))).isZero();
        assertThat(inUse(on(3, 12))).isOne();
        assertThat(inUse(on(5, 19))).isOne();
        assertThat(inUse(on(5, 20))).isZero();
    }

    @Test
    void aStockOfOneGravityFollowsTheGrading() {
        var id = record(on(3, 12), grid, FIRE, 1);
        assertThat(read(ExtinguisherMetrics.GRAVE_IN_USE, YEAR, county).numerator())
                .isZero();
        node.inTransaction(
                true, () -> node.records.act(id, "Regraded", new DeclaredRecords.Said(on(3, 13), 2, grid, FIRE)));
        assertThat(read(ExtinguisherMetrics.GRAVE_IN_USE, YEAR, county).numerator())
                .isOne();
    }

    @Test
    void aShareCountsOnlyThoseBegunInThePeriod() {
        act(record(LocalDate.of(2025, 12, 30), grid, FIRE, 1), "Retired", on(2, 1));
        act(record(on(1, 5), grid, FIRE, 1), "Retired", on(2, 1));
        record(on(1, 6), grid, FIRE, 1);
        record(on(1, 7), grid, FIRE, 1);
        var share = read(ExtinguisherMetrics.RETIRED_SHARE, YEAR, county);
        assertThat(share.numerator()).isOne();
        assertThat(share.denominator()).isEqualTo(3);
        assertThat(share.value()).isEqualByComparingTo("33.3");
    }

    @Test
    void aShareOfAPeriodThatBeginsWithinAMonthIsExactToo() {
        act(record(on(3, 4), grid, FIRE, 1), "Retired", on(3, 9));
        act(record(on(3, 5), grid, FIRE, 1), "Retired", on(3, 9));
        var share = read(ExtinguisherMetrics.RETIRED_SHARE, new Period(on(3, 5), on(3, 31)), county);
        assertThat(share.numerator()).isOne();
        assertThat(share.denominator()).isOne();
    }

    @Test
    void anotherRoomsFactOfTheSameActCountsThoughItWasRecordedFirst() {
        var id = UUID.randomUUID();
        node.inTransaction(true, () -> {
            node.records.lapseBeforeRecording(id, new DeclaredRecords.Said(on(3, 12), 1, grid, FIRE));
            node.records.act(id, "Renewed", new DeclaredRecords.Said(on(3, 14), 1, grid, FIRE));
        });
        node.followers().catchUp();
        assertThat(node.difference()).isNull();
    }

    @Test
    void aShareOfNothingHasNoValue() {
        assertThat(read(ExtinguisherMetrics.RETIRED_SHARE, YEAR, county).value())
                .isNull();
    }

    @Test
    void aSectorHoldsTheSectorsBelowIt() {
        record(on(3, 12), grid, FIRE_STATIONS, 1);
        record(on(3, 12), grid, SCHOOLS, 1);
        assertThat(recorded(Reach.all(county, FIRE))).isOne();
        assertThat(recorded(Reach.all(grid, FIRE))).isOne();
        assertThat(recorded(Reach.all(county, AreaPath.EVERYWHERE))).isEqualTo(2);
    }

    @Test
    void aReaderCountsEachRecordOfHisScopeOnceThoughHisPostsOverlap() {
        record(on(3, 12), grid, FIRE, 1);
        record(on(3, 12), grid, SCHOOLS, 1);
        record(on(3, 12), county.child(9), SCHOOLS, 1);
        var fireEverywhereAndAllOfOneTown =
                new Scope(List.of(new Scope.Part(county, FIRE), new Scope.Part(town, AreaPath.EVERYWHERE)));
        assertThat(recorded(Reach.of(fireEverywhereAndAllOfOneTown, county, AreaPath.EVERYWHERE)))
                .isEqualTo(2);
    }

    @Test
    void whatOnlyWatchingTellsIsUnknownBeforeTheWatchBegan() {
        act(record(on(3, 12), grid, FIRE, 1), "Lapsed", on(4, 1));
        var today = TownClock.day(java.time.Instant.now());
        var now = new Period(today, today);
        var before = new Period(today.minusDays(1), today.minusDays(1));
        node.followers().catchUp();
        var readings = node.figures()
                .read(
                        List.of(ExtinguisherMetrics.LAPSED),
                        List.of(now, before),
                        List.of(Reach.all(county, AreaPath.EVERYWHERE)));
        assertThat(readings.get(ExtinguisherMetrics.LAPSED, now, county)).isNotNull();
        assertThat(readings.get(ExtinguisherMetrics.LAPSED, before, county)).isNull();
    }

    @Test
    void figuresSayUpToWhenTheyCount() {
        record(on(3, 12), grid, FIRE, 1);
        var written = java.time.Instant.now();
        assertThat(node.figures().asOf()).isBeforeOrEqualTo(written);
        node.followers().catchUp();
        assertThat(node.figures().asOf()).isAfterOrEqualTo(written.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    private static LocalDate on(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private long inUse(LocalDate day) {
        return read(ExtinguisherMetrics.IN_USE, new Period(day, day), county).numerator();
    }

    private List<Long> inUseAtTheGrid(int... monthsAndDays) {
        return IntStream.range(0, monthsAndDays.length / 2)
                .mapToObj(n -> on(monthsAndDays[2 * n], monthsAndDays[2 * n + 1]))
                .map(day -> read(ExtinguisherMetrics.IN_USE, new Period(day, day), grid)
                        .numerator())
                .toList();
    }

    private static Reading read(Metric metric, Period period, AreaPath area) {
        return read(metric, period, Reach.all(area, AreaPath.EVERYWHERE));
    }

    private static long recorded(Reach reach) {
        return read(ExtinguisherMetrics.RECORDED, YEAR, reach).numerator();
    }

    private static Reading read(Metric metric, Period period, Reach reach) {
        node.followers().catchUp();
        return node.figures()
                .read(List.of(metric), List.of(period), List.of(reach))
                .get(metric, period, reach.area());
    }

    private static UUID record(LocalDate day, AreaPath area, AreaPath sector, int level) {
        var id = UUID.randomUUID();
        node.inTransaction(
                true, () -> node.records.act(id, "Recorded", new DeclaredRecords.Said(day, level, area, sector)));
        return id;
    }

    private void act(UUID id, String act, LocalDate day) {
        node.inTransaction(true, () -> node.records.act(id, act, new DeclaredRecords.Said(day, 1, grid, FIRE)));
    }
}
