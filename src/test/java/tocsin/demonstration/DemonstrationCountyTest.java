package tocsin.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.access.Actors;
import tocsin.database.TestDatabase;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Followers;
import tocsin.hazards.HazardEvent;
import tocsin.organization.PersonId;
import tocsin.premises.PremisesPermission;

/** A small county told once: the same rooms, the same commands, fewer places. */
@SpringBootTest(
        classes = {Application.class, DemonstrationCountyTest.Witness.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "tocsin.agenda.sweep-every=PT24H",
            "tocsin.data=target/demonstration-data",
            "tocsin.demonstration.until=" + DemonstrationCountyTest.UNTIL
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationCountyTest {
    static final String UNTIL = "2026-11-20T02:00:00Z";

    @Autowired
    DemonstrationCounty county;

    @Autowired
    Followers followers;

    @Autowired
    VerifyFigures figures;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient sql;

    @Autowired
    Witness witness;

    private DemonstrationCounty.Filled filled;

    /** Sees what stands when the rooms have started and nothing is filled yet. */
    @TestConfiguration
    static class Witness {
        private final JdbcClient sql;
        private boolean declared;

        Witness(JdbcClient sql) {
            this.sql = sql;
        }

        @EventListener
        void started(ApplicationStartedEvent rooms) {
            declared = sql.sql("select exists (select from ledger.search_declared)")
                    .query(Boolean.class)
                    .single();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @BeforeAll
    void tell() {
        filled = county.fill(Instant.parse(UNTIL), new DemonstrationCounty.Size(400, 1_500, 119), said -> {});
        followers.catchUp();
    }

    @Test
    void figuresAgreeToTheLastCell() {
        assertThat(figures.run(difference -> {}).agrees()).isTrue();
    }

    @Test
    void whatTheSearchFindsByIsDeclaredBeforeTheFillingSoThatNothingIsReadTwice() {
        assertThat(witness.declared).isTrue();
        assertThat(sql.sql("select count(*) from ledger.search_entry where ledger = 'hazards'")
                        .query(Long.class)
                        .single())
                .isEqualTo(sql.sql("select count(*) from hazards.hazard where voided_on is null")
                        .query(Long.class)
                        .single());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agenda.item i left join organization.area a on a.id = i.duty_area_id left join organization.area t"
                        + " on t.id = i.tier_area_id where a.id is null or t.id is null",
                "(select owner_person as id from agenda.item union select tracker from agenda.item union"
                        + " select person_id from notices.message) i left join organization.person p on p.id = i.id where p.id is null and i.id is not null",
                "agenda.item i left join organization.organization o on o.id = i.owner_organization"
                        + " where o.id is null and i.owner_organization is not null",
                "hazards.hazard h left join premises.premises p on p.id = h.premises_id where p.id is null",
                "hazards.hazard h left join organization.area a on a.id = h.area_id where a.id is null"
            })
    void whatIsOwedAndToldNamesOnlyWhoAndWhatIsThere(String strays) {
        assertThat(sql.sql("select count(*) from " + strays).query(Long.class).single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from %s", "truncate %s cascade"})
    void nobodyAndNothingOthersNameIsEverDeleted(String attempt) {
        for (var table :
                "organization.area organization.person organization.organization organization.sector premises.premises"
                        .split(" ")) {
            assertThatThrownBy(() -> sql.sql(attempt.formatted(table)).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("is never deleted");
        }
    }

    @Test
    void everyStepOfTheLoopHappens() {
        var told = sql.sql("select distinct kind from foundation.journal where kind like 'hazards.%'")
                .query(String.class)
                .set();
        var known = Arrays.stream(HazardEvent.class.getPermittedSubclasses())
                .map(Fact::kindOf)
                .filter(kind -> !kind.equals(Fact.kindOf(HazardEvent.WentWithGround.class)))
                .collect(Collectors.toSet());
        assertThat(told).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void whatIsMajorRestsOnADirectElementWhatIsUnsafeStandsStillAndNoReportIsEmpty() {
        assertThat(CountyContent.amiss(sql)).isEmpty();
    }

    @Test
    void everyLapseIsPlantedWhereItCanBeSeen() {
        assertThat(filled.lapses())
                .extracting(PlantedLapse::kind)
                .containsExactlyInAnyOrder(PlantedLapse.Kind.values());
        assertThat(filled.lapses())
                .allSatisfy(lapse -> assertThat(lapse.subjects()).isNotEmpty());
    }

    @Test
    void theNoticeNobodyServedIsOpenAndOverdue() {
        var hazard = lapse(PlantedLapse.Kind.NOTICE_NEVER_SERVED).subjects().getFirst();
        assertThat(sql.sql("select served_on is null from hazards.rectification_notice where hazard_id = :id")
                        .param("id", hazard)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select count(*) from agenda.item_open where subject = :id and overdue")
                        .param("id", hazard)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatIsOverdueWhereThePostIsVacantWentPastTheVacancy() {
        var hazard = lapse(PlantedLapse.Kind.OVERDUE_PAST_A_VACANCY).subjects().getFirst();
        assertThat(sql.sql("select levels_up from agenda.item_open where subject = :id")
                        .param("id", hazard)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void actsOfADayHaveMomentsOfTheirOwn() {
        var perMoment = sql.sql("""
                select count(*) as facts, count(distinct at) as moments from foundation.journal
                where kind = 'hazards.Recorded'
                """)
                .query((row, n) -> Map.of("facts", row.getLong(1), "moments", row.getLong(2)))
                .single();
        assertThat(perMoment.get("moments")).isGreaterThan(perMoment.get("facts") * 9 / 10);
    }

    @Test
    void nobodyActsAndNoDeadlineMovesAfterTheStoryEnds() {
        assertThat(sql.sql(
                                "select max(at) < :until from foundation.journal where split_part(kind, '.', 1) in ('hazards', 'agenda')")
                        .param("until", java.time.OffsetDateTime.parse(UNTIL))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void peopleOfEveryRoleCanSignIn() {
        Set<String> accounts = filled.accounts().stream()
                .map(DemonstrationCounty.Account::account)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(accounts).contains("chenli", "yangshuo", "baiqing", "guqing", "jiangyining", "tongan", "hewan");
    }

    @Test
    void theUnitHasAHazardInEachStateOfWorkOnThreeSitesInGridsOfTheirOwn() {
        var work = sql.sql("""
                select h.status || case when exists (select 1 from agenda.item_open i
                    where i.subject = h.id and i.kind = 'RECTIFICATION' and i.overdue) then ' LATE' else '' end
                from hazards.hazard h where organization_id = :unit
                """).param("unit", unit()).query(String.class).set();
        var grids = sql.sql("select count(distinct area_id) from premises.premises where organization_id = :unit")
                .param("unit", unit())
                .query(Integer.class)
                .single();
        assertThat(work).contains("ORDERED", "ORDERED LATE", "RETURNED", "SUBMITTED", "CLOSED");
        assertThat(grids).isEqualTo(3);
    }

    @Test
    void theUnitsManagerReachesEverySiteAndNobodyElses() {
        var manager = sql.sql("select person_id from access.account where name = 'tongan'")
                .query(UUID.class)
                .single();
        var actor = actors.of(new PersonId(manager));
        var reached = sql.sql("select area_path, organization_id from premises.premises")
                .query((row, n) -> actor.scope(PremisesPermission.READ)
                        .covers(
                                new AreaPath(row.getString("area_path")),
                                AreaPath.EVERYWHERE,
                                row.getObject("organization_id", UUID.class)))
                .list();
        assertThat(reached).filteredOn(Boolean::booleanValue).hasSize(3);
    }

    @Test
    void everyKindOfPathIsWalked() {
        assertThat(HazardPath.notWalked(sql)).isEmpty();
    }

    @Test
    void nearlyEveryPlaceNamesItsInspectorAndSomeDoNotYet() {
        var named = sql.sql("select 1.0 * count(inspector_id) / count(*) from premises.premises")
                .query(Double.class)
                .single();
        assertThat(named).isBetween(0.9, 0.995);
    }

    @Test
    void nothingIsFoundWherePeopleHaveLeft() {
        assertThat(sql.sql("""
                select count(*) from hazards.hazard h join premises.state_held s on s.premises_id = h.premises_id
                where s.state in ('CLOSED', 'MOVED_OUT') and h.found_on >= s.from_on and h.relapse_of is null
                """).query(Long.class).single()).isZero();
    }

    @Test
    void everyPageHasSomethingRealInIt() {
        assertThat(CountyContent.missing(sql)).isEmpty();
    }

    @Test
    void whoeverSignsInHasWorkThatIsTheirOwn() {
        assertThat(CountyContent.accountsWithWork(sql)).containsAll(CountyContent.AT_WORK);
    }

    private UUID unit() {
        return sql.sql("select organization_id from premises.premises where name = '恒泽针织厂'")
                .query(UUID.class)
                .single();
    }

    private PlantedLapse lapse(PlantedLapse.Kind kind) {
        return filled.lapses().stream()
                .filter(lapse -> lapse.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
