package tocsin.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tocsin.Application;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Problem;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;
import tocsin.house.Shows;
import tocsin.ledger.Ledgers;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tools.jackson.databind.JsonNode;

/** Every figure opens the ledger rows it counts, for every area, period and reader. */
@SpringBootTest(classes = {Application.class, SituationRoomTest.Today.class})
class SituationRoomTest {
    @TestConfiguration
    static class Today {
        @Bean
        @Primary
        TownClock todaysClock() {
            return new TownClock() {
                @Override
                protected java.time.Instant present() {
                    return SituationCounty.noon(SituationCounty.TODAY);
                }
            };
        }
    }

    private static @Nullable SituationCounty county;

    @Autowired
    private WebApplicationContext rooms;

    @Autowired
    private Situation situation;

    @Autowired
    private Ledgers ledgers;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @BeforeEach
    void aCountyWithTwoYearsOfHazards() {
        if (county == null) {
            county = new SituationCounty(rooms);
            county.takeOverAnOldLedger(300);
            county.findHazards(20);
            county.settle();
        }
    }

    @Test
    @Shows({"HAZ-12", "STAT-10"})
    void everyFigureEqualsTheTotalOfTheLedgerItOpens() {
        var everyone = List.of(
                county.ofTheCounty(),
                SituationCounty.reader(new Scope.Part(county.county.path(), county.fire.path())),
                SituationCounty.reader(
                        new Scope.Part(county.county.path(), county.fire.path()),
                        new Scope.Part(county.town.path(), AreaPath.EVERYWHERE)));
        int doors = 0;
        for (var by : everyone) {
            for (var area : List.of(county.county, county.town, county.otherTown, county.grid)) {
                doors += OpenedDoors.count(ledgers, read(area, null, null, null, by), by);
                doors += OpenedDoors.count(ledgers, read(area, null, "2026-03-05", "2026-08-13", by), by);
                doors += OpenedDoors.count(ledgers, read(area, county.fire.id(), null, "2025-12-31", by), by);
            }
        }
        assertThat(doors).isGreaterThan(300);
    }

    @Test
    void aFigureReadAloneIsTheOneOfTheSituation() {
        for (var by : List.of(
                county.ofTheCounty(),
                SituationCounty.reader(new Scope.Part(county.county.path(), county.fire.path())))) {
            for (var area : List.of(county.county, county.town, county.grid)) {
                for (var whole :
                        read(area, null, "2026-03-05", "2026-08-13", by).metrics()) {
                    var alone = situation.readOne(
                            whole.key(),
                            area.id(),
                            null,
                            LocalDate.parse("2026-03-05"),
                            LocalDate.parse("2026-08-13"),
                            by);
                    assertThat(alone.value()).as(whole.key()).isEqualTo(whole.value());
                    assertThat(alone.numerator()).as(whole.key()).isEqualTo(whole.numerator());
                    assertThat(alone.denominator()).as(whole.key()).isEqualTo(whole.denominator());
                    assertThat(alone.door()).as(whole.key()).isEqualTo(whole.door());
                }
            }
        }
        assertThatThrownBy(() ->
                        situation.readOne("noSuchFigure", county.town.id(), null, null, null, county.ofTheCounty()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("noSuchFigure");
    }

    @Test
    void childrenAndWhatStandsAtTheNodeItselfMakeTheTotal() {
        var view = read(county.county, null, null, null, county.ofTheCounty());
        for (var key : List.of("open", "found", "closed", "majorOpen", "overdue")) {
            var children = view.children().stream()
                    .map(child -> child.values().get(key))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(children)
                    .as(key)
                    .isEqualByComparingTo(view.total().values().get(key));
        }
    }

    @Test
    @Shows("HAZ-21")
    void aShareSaysWhatItDivides() {
        var relapses = figure(read(county.county, null, null, null, county.ofTheCounty()), "relapseRate");
        assertThat(relapses.numerator()).isPositive();
        assertThat(relapses.denominator()).isGreaterThan(relapses.numerator());
    }

    @Test
    void theLastPointOfAStockIsTheStock() {
        var view = read(county.county, null, null, null, county.ofTheCounty());
        var open = figure(view, "open");
        assertThat(open.series()).hasSize(12);
        assertThat(open.series().getLast().value()).isEqualTo(open.value());
    }

    @Test
    void aStockAsOfAPastDayIsWhatWasOpenThen() {
        var past = figure(read(county.county, null, null, "2026-06-30", county.ofTheCounty()), "open");
        var present = figure(read(county.county, null, null, null, county.ofTheCounty()), "open");
        var june = present.series().get(6);
        assertThat(june.month()).hasToString("2026-06");
        assertThat(past.value()).isEqualTo(june.value()).isNotEqualTo(present.value());
    }

    @Test
    void whatWasOverdueBeforeAnybodyWatchedIsNotInvented() {
        var overdue = figure(read(county.county, null, null, null, county.ofTheCounty()), "overdue");
        assertThat(overdue.value()).isGreaterThan(BigDecimal.ZERO);
        assertThat(overdue.yearOnYear()).isNull();
        assertThat(overdue.series().getFirst().value()).isNull();
    }

    @Test
    void aFigureThatCannotBeOpenedIsNotShown() {
        var overdue = figure(read(county.county, null, null, "2026-06-30", county.ofTheCounty()), "overdue");
        assertThat(overdue.door()).isNull();
        assertThat(overdue.value()).isNull();
    }

    @Test
    void anAreaOutsideTheReadersScopeIsNotThere() {
        var ofTheTown = SituationCounty.reader(new Scope.Part(county.town.path(), AreaPath.EVERYWHERE));
        assertThatThrownBy(() -> read(county.county, null, null, null, ofTheTown))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("foundation/not-found");
        assertThatThrownBy(() -> read(county.otherTown, null, null, null, ofTheTown))
                .isInstanceOf(Problem.class);
        assertThat(read(county.town, null, null, null, ofTheTown).metrics()).isNotEmpty();
    }

    @Test
    void aSectorOutsideTheReadersScopeIsNotThere() {
        var ofSchools = SituationCounty.reader(new Scope.Part(county.county.path(), county.schools.path()));
        assertThatThrownBy(() -> read(county.county, county.fire.id(), null, null, ofSchools))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("foundation/not-found");
    }

    @Test
    void aStrangerIsRefused() {
        var stranger = new Actor(UUID.randomUUID(), "路人", null, List.of());
        assertThatThrownBy(() -> read(county.county, null, null, null, stranger))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("foundation/not-your-duty");
    }

    @Test
    void theAnswerOverHttpNamesAreaMonthDoorAndYearBefore() throws Exception {
        var answer = asked("/api/figures?area=" + county.county.id().value());
        assertThat(answer.at("/area/name").asString()).isEqualTo("望火县");
        assertThat(answer.at("/area/level").asString()).isEqualTo("COUNTY");
        assertThat(answer.at("/period/from").asString()).isEqualTo("2026-01-01");
        assertThat(answer.at("/asOf").asString()).isEqualTo("2026-11-24T04:00:00Z");
        var open = answer.at("/metrics/1");
        assertThat(open.at("/key").asString()).isEqualTo("open");
        assertThat(open.at("/series/11/month").asString()).isEqualTo("2026-11");
        assertThat(open.at("/door/ledger").asString()).isEqualTo("hazards");
        assertThat(open.at("/door/filter/status").asString()).isEqualTo("RECORDED,ORDERED,SUBMITTED,RETURNED");
        assertThat(open.at("/yearOnYear/kind").asString()).isEqualTo("PERCENT");
        assertThat(open.at("/yearOnYear/base").isNumber()).isTrue();
        assertThat(answer.at("/children/0/values/open").isNumber()).isTrue();
        assertThat(answer.at("/children/0/doors/open/filter/area").asString())
                .isEqualTo(answer.at("/children/0/area/id").asString());
    }

    @Test
    void theCatalogueOverHttpSaysWhatEachMetricMeansInBothLanguages() throws Exception {
        var metrics = asked("/api/metrics");
        assertThat(metrics.findValuesAsString("key").toString())
                .isEqualTo(
                        "[overdue, open, closureRate, majorOpen, found, closed, relapseRate, majorClosed, reportedLate, ruralShare, rented, townArea, combinedUse, labourIntensive, decoration, decorationRemoved, industry]");
        for (var metric : metrics) {
            assertThat(metric.at("/definition/zh").asString()).isNotBlank();
            assertThat(metric.at("/definition/en").asString()).isNotBlank();
            assertThat(metric.at("/better").asString()).isIn("LOWER", "HIGHER");
        }
    }

    private JsonNode asked(String url) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(county.ofTheCounty(), null));
        try {
            var response = MockMvcBuilders.webAppContextSetup(rooms)
                    .build()
                    .perform(MockMvcRequestBuilders.get(url))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            return CanonicalJson.read(response.getContentAsString(StandardCharsets.UTF_8));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aPeriodThatBeginsAfterTodayIsRefused() {
        assertThatThrownBy(() -> read(county.county, null, "2026-12-01", "2026-12-31", county.ofTheCounty()))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("analytics/period-backwards");
    }

    @Test
    void aPeriodEndsTodayAtTheLatest() {
        var view = read(county.county, null, "2026-01-01", "2026-12-31", county.ofTheCounty());
        assertThat(view.period().until()).isEqualTo(SituationCounty.TODAY);
    }

    @Test
    void theFiguresOfTheCountyEqualARecount() {
        assertThat(county.figuresAgree()).isTrue();
    }

    private SituationView read(
            AreaView area, @Nullable UUID sector, @Nullable String from, @Nullable String until, Actor by) {
        return situation.read(
                new AreaId(area.id().value()),
                sector,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                by);
    }

    private static SituationView.Figure figure(SituationView view, String key) {
        return view.metrics().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
