package tocsin.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.rulebook.Catalogues;
import tocsin.rulebook.Rulebook;

/** Every boundary by which a place falls into a category: "or more" includes the number, "more than" does not. */
class AssessorTest {
    private static final Rulebook RULEBOOK = new Rulebook();
    private static final Catalogues CATALOGUES = new Catalogues(RULEBOOK);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final String COUNTY = "990101";

    private final Assessor assessor = new Assessor(RULEBOOK, CATALOGUES);

    // R-BLD-01, R-BLD-02

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL, 27.0, false",
        "RESIDENTIAL, 27.01, true",
        "OFFICE, 24.0, false",
        "OFFICE, 24.01, true",
        "PRODUCTION, 24.0, false",
        "PRODUCTION, 24.01, true"
    })
    void aBuildingIsHighRiseAboveTheHeightNotAtIt(String use, BigDecimal metres, boolean highRise) {
        assertThat(building(use, metres, 9, null).contains("HIGH_RISE")).isEqualTo(highRise);
    }

    @Test
    void aSingleStoreyHallIsNotHighRiseHoweverHighItsRoof() {
        assertThat(building("OTHER_PUBLIC", number("31"), 1, null)).doesNotContain("HIGH_RISE");
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL, 54.0, SECOND_CLASS_HIGH_RISE",
        "RESIDENTIAL, 54.01, FIRST_CLASS_HIGH_RISE",
        "OFFICE, 50.0, SECOND_CLASS_HIGH_RISE",
        "OFFICE, 50.01, FIRST_CLASS_HIGH_RISE",
        "MEDICAL, 24.01, FIRST_CLASS_HIGH_RISE",
        "ELDERLY_CARE, 24.01, FIRST_CLASS_HIGH_RISE",
        "IMPORTANT_PUBLIC, 24.01, FIRST_CLASS_HIGH_RISE"
    })
    void aHighRiseIsOfTheFirstClassAboveItsHeightOrByItsUse(String use, BigDecimal metres, String expected) {
        assertThat(building(use, metres, 9, null))
                .contains(expected)
                .doesNotContain(expected.startsWith("FIRST") ? "SECOND_CLASS_HIGH_RISE" : "FIRST_CLASS_HIGH_RISE");
    }

    @ParameterizedTest
    @CsvSource({"1000, SECOND_CLASS_HIGH_RISE", "1000.1, FIRST_CLASS_HIGH_RISE"})
    void aLowerShopBuildingIsOfTheFirstClassWithAFloorAboveTwentyFourMetresOfMoreThanAThousand(
            BigDecimal squareMetres, String expected) {
        assertThat(building("COMMERCIAL", number("30"), 6, squareMetres)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"100.0, false", "100.01, true"})
    void aBuildingIsSuperHighRiseAboveAHundredMetres(BigDecimal metres, boolean superHighRise) {
        assertThat(building("OFFICE", metres, 30, null).contains("SUPER_HIGH_RISE"))
                .isEqualTo(superHighRise);
    }

    @Test
    void aPlantThatIsHighRiseHasNeitherClass() {
        assertThat(building("PRODUCTION", number("60"), 9, null)).containsExactly("HIGH_RISE");
    }

    // R-PLACE-01, 02, 03

    @ParameterizedTest
    @ValueSource(strings = {"CINEMA", "KTV", "NIGHTCLUB", "AMUSEMENT", "SAUNA", "INTERNET_CAFE", "ESCAPE_ROOM"})
    void aPublicEntertainmentPlaceIsAPublicAssemblyPlaceAndACrowdedPlace(String type) {
        assertThat(place(List.of(type), Map.of()).categories())
                .contains("PUBLIC_ENTERTAINMENT_PLACE", "PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOTEL", "RESTAURANT", "SHOP", "MARKET", "STATION", "STADIUM", "ASSEMBLY_HALL"})
    void aPublicAssemblyPlaceIsACrowdedPlace(String type) {
        assertThat(place(List.of(type), Map.of()).categories())
                .contains("PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE")
                .doesNotContain("PUBLIC_ENTERTAINMENT_PLACE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOSPITAL", "SCHOOL", "KINDERGARTEN", "ELDERLY_CARE", "LABOUR_INTENSIVE", "DORMITORY"})
    void aCrowdedPlaceNeedNotBeAPublicAssemblyPlace(String type) {
        assertThat(place(List.of(type), Map.of()).categories())
                .contains("CROWDED_PLACE")
                .doesNotContain("PUBLIC_ASSEMBLY_PLACE");
    }

    @Test
    void anOfficeIsNoneOfThem() {
        assertThat(place(List.of("OFFICE"), Map.of()).categories()).isEmpty();
    }

    @Test
    void aShopWherePeopleSleepIsOfCombinedUseAndAFlatIsNot() {
        assertThat(sleeping("SHOP").categories()).contains("COMBINED_USE");
        assertThat(sleeping("FACTORY").categories()).contains("COMBINED_USE");
        assertThat(sleeping("RENTAL_HOUSING").categories()).doesNotContain("COMBINED_USE");
        assertThat(place(List.of("SHOP"), Map.of()).categories()).doesNotContain("COMBINED_USE");
    }

    @ParameterizedTest
    @CsvSource({"299.9, true", "300, false"})
    void aSmallShopIsOneOfTheThreeSmallBelowTheLocalBound(BigDecimal squareMetres, boolean small) {
        assertThat(place(List.of("SHOP"), Map.of("FLOOR_AREA", squareMetres))
                        .categories()
                        .contains("THREE_SMALL"))
                .isEqualTo(small);
    }

    @Test
    void aShopIsOneOfTheNineSmallUntilItIsAKeyUnitCandidate() {
        assertThat(place(List.of("SHOP"), Map.of("FLOOR_AREA", number("999.9"))).categories())
                .contains("SMALL_PREMISES");
        assertThat(place(List.of("SHOP"), Map.of("FLOOR_AREA", number("1000"))).categories())
                .doesNotContain("SMALL_PREMISES");
    }

    // 公通字〔2001〕97号

    @ParameterizedTest
    @CsvSource({
        "SHOP, FLOOR_AREA, 999.9, 1000",
        "MARKET, FLOOR_AREA, 999.9, 1000",
        "HOTEL, GUEST_ROOMS, 49, 50",
        "KTV, FLOOR_AREA, 199.9, 200",
        "HOSPITAL, BEDS, 49, 50",
        "ELDERLY_CARE, BEDS, 49, 50",
        "SCHOOL, BOARDING_BEDS, 99, 100",
        "KINDERGARTEN, BOARDING_BEDS, 49, 50",
        "STATION, WAITING_HALL_AREA, 499.9, 500",
        "LIBRARY, FLOOR_AREA, 1999.9, 2000",
        "EXHIBITION, FLOOR_AREA, 1999.9, 2000",
        "LABOUR_INTENSIVE, WORKSHOP_WORKERS, 99, 100",
        "GRANARY, STORE_TONNES, 9999.9, 10000",
        "COTTON_STORE, STORE_TONNES, 499.9, 500",
        "TIMBER_YARD, STORE_VOLUME, 9999, 10000",
        "WAREHOUSE, COMBUSTIBLE_STOCK, 999.9, 1000"
    })
    void aKeyUnitCriterionIncludesItsNumber(String type, String measure, BigDecimal below, BigDecimal at) {
        assertThat(place(List.of(type), Map.of(measure, below)).categories()).doesNotContain(Assessor.CANDIDATE);
        assertThat(place(List.of(type), Map.of(measure, at)).categories()).contains(Assessor.CANDIDATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STADIUM",
                "ASSEMBLY_HALL",
                "COUNTY_ORGAN",
                "BROADCASTING",
                "POST_OR_TELECOM_HUB",
                "AIRPORT",
                "MUSEUM",
                "ARCHIVE",
                "HERITAGE",
                "POWER_OR_GRID",
                "FLAMMABLE_MAKER",
                "FILLING_STATION",
                "GAS_OUTLET",
                "CHEMICAL_SHOP",
                "RESEARCH",
                "METRO_OR_TUNNEL",
                "NATIONAL_GRANARY",
                "KEY_BUILDING_SITE"
            })
    void someTypesAreCandidatesWhateverTheirSize(String type) {
        assertThat(place(List.of(type), Map.of()).categories()).contains(Assessor.CANDIDATE);
    }

    @Test
    void aHighRisePublicBuildingIsACandidateAndAShopInItIsNot() {
        var measures = Map.of("BUILDING_HEIGHT", number("24.01"), "BUILDING_FLOORS", number("8"));
        var whole = new PlaceFacts(Set.of("OFFICE"), "OFFICE", Set.of("WHOLE_BUILDING"), measures);
        var part = new PlaceFacts(Set.of("OFFICE"), "OFFICE", Set.of(), measures);
        assertThat(assess(whole, COUNTY).categories()).contains(Assessor.CANDIDATE);
        assertThat(assess(part, COUNTY).categories()).contains("HIGH_RISE").doesNotContain(Assessor.CANDIDATE);
    }

    @Test
    void aCandidateSaysWhichCriterionItMeetsAndWithWhichNumber() {
        var hotel = place(List.of("HOTEL"), Map.of("GUEST_ROOMS", number("60")));
        var criterion = hotel.why().criteria().getFirst();
        assertThat(criterion.item()).isEqualTo("1");
        assertThat(criterion.because().zh()).isEqualTo("宾馆旅馆，客房数 60 间（≥ 50）");
        assertThat(criterion.because().en()).isEqualTo("Hotel, Guest rooms 60 rooms (≥ 50)");
    }

    @Test
    void aHotelWhoseRoomsNobodyCountedIsNotJudgedButAskedForThem() {
        var hotel = place(List.of("HOTEL"), Map.of());
        assertThat(hotel.categories()).doesNotContain(Assessor.CANDIDATE);
        assertThat(hotel.why().missing()).containsExactly("GUEST_ROOMS");
    }

    @Test
    void aCountyWithItsOwnCriteriaIsJudgedByThem() {
        var shop = new PlaceFacts(Set.of("SHOP"), null, Set.of(), Map.of("FLOOR_AREA", number("300")));
        assertThat(assess(shop, "999902").categories()).contains(Assessor.CANDIDATE);
        assertThat(assess(shop, COUNTY).categories()).doesNotContain(Assessor.CANDIDATE);
        assertThat(assess(shop, "999902").editions())
                .contains("premises/key-unit-criteria/2020-01-01@999902")
                .doesNotContain("premises/key-unit-criteria/2002-05-01");
    }

    // a person against the rule

    @Test
    void aRulingAgainstTheRuleTakesTheCategoryAndWhatFollowsFromIt() {
        var ruling = new Assessor.Ruling("PUBLIC_ASSEMBLY_PLACE", false, "只对内部职工开放");
        var shop = assessor.on(TODAY)
                .assess(new PlaceFacts(Set.of("SHOP"), null, Set.of(), Map.of()), COUNTY, List.of(ruling));
        assertThat(shop.categories()).doesNotContain("PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE");
        assertThat(shop.why().categories())
                .anySatisfy(reason -> assertThat(reason)
                        .returns("PUBLIC_ASSEMBLY_PLACE", Assessment.Reason::category)
                        .returns(false, Assessment.Reason::holds)
                        .returns("只对内部职工开放", Assessment.Reason::ruled));
    }

    @Test
    void aRulingThatACategoryHoldsBringsWhatFollowsFromIt() {
        var ruling = new Assessor.Ruling("PUBLIC_ENTERTAINMENT_PLACE", true, "设有卡拉OK包间");
        var office = assessor.on(TODAY)
                .assess(new PlaceFacts(Set.of("OFFICE"), null, Set.of(), Map.of()), COUNTY, List.of(ruling));
        assertThat(office.categories())
                .contains("PUBLIC_ENTERTAINMENT_PLACE", "PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE");
    }

    // four colours

    @ParameterizedTest
    @CsvSource({"0, BLUE", "39, BLUE", "40, YELLOW", "59, YELLOW", "60, ORANGE", "79, ORANGE", "80, RED", "100, RED"})
    void aGradeBeginsAtItsNumber(int points, RiskGrade grade) {
        var rule =
                RULEBOOK.inForce("premises/risk-grade", RiskRule.class, TODAY).values();
        assertThat(rule.grade(points)).isEqualTo(grade);
    }

    @Test
    void theReasonsAddUpToThePointsAndSayWhatWouldLowerThem() {
        var mill = place(
                List.of("FACTORY", "LABOUR_INTENSIVE"),
                Map.of(
                        "EMPLOYEES", number("86"),
                        "FLOOR_AREA", number("2460"),
                        "OPEN_HAZARDS", number("2"),
                        "RELAPSES", number("1")));
        assertThat(mill.why().risk().stream()
                        .mapToInt(Assessment.RiskReason::points)
                        .sum())
                .isEqualTo(mill.points())
                .isEqualTo(74);
        assertThat(mill.grade()).isEqualTo(RiskGrade.ORANGE);
        var closed = mill.why().lowering().getFirst();
        assertThat(closed.words().zh()).isEqualTo("一般隐患全部销号");
        assertThat(closed.points()).isEqualTo(62);
        assertThat(mill.why().lowering().getLast().grade()).isEqualTo(RiskGrade.YELLOW);
    }

    @Test
    void countedReasonsStopAtTheirMost() {
        var shop = place(List.of("SHOP"), Map.of("OPEN_HAZARDS", number("30")));
        assertThat(shop.points()).isEqualTo(22 + 24);
    }

    private Assessment sleeping(String type) {
        return assess(new PlaceFacts(Set.of(type), null, Set.of("PEOPLE_SLEEP"), Map.of()), COUNTY);
    }

    private Assessment place(List<String> types, Map<String, BigDecimal> measures) {
        return assess(new PlaceFacts(Set.copyOf(types), null, Set.of(), measures), COUNTY);
    }

    private Assessment assess(PlaceFacts facts, String county) {
        return assessor.on(TODAY).assess(facts, county, List.of());
    }

    private List<String> building(String use, BigDecimal metres, int floors, BigDecimal largest) {
        var measures = new HashMap<String, BigDecimal>();
        measures.put("BUILDING_HEIGHT", metres);
        measures.put("BUILDING_FLOORS", BigDecimal.valueOf(floors));
        if (largest != null) {
            measures.put("LARGEST_FLOOR_ABOVE_24", largest);
        }
        var flags = floors == 1 ? Set.of("SINGLE_STOREY") : Set.<String>of();
        return assessor.on(TODAY).building(new PlaceFacts(Set.of(), use, flags, measures), COUNTY);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
