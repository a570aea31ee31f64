package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Rental houses are judged by six conditions, take the colour that follows, and red stops the renting. */
class RentalStory extends StoryServer {
    private static final String[] CONDITIONS = {
        "OPEN_FIRE_TOGETHER",
        "PARTITIONS_RETARDANT",
        "EXITS_CLEAR",
        "WIRING_SAFE",
        "DETECTORS_FITTED",
        "NO_EBIKES_INSIDE"
    };

    @BeforeEach
    void anOctoberMorning() {
        now("2026-10-13", 9);
    }

    @Test
    @Shows("HAZ-27")
    void theColourFollowsFromTheConditionsNotMetAndTheRiskOfThePlaceIsNeverMilder() {
        var house = house("向阳路 1 号出租房");
        assertThat(judged(house).text("/rental")).isEqualTo("true");
        assertThat(judge(house).text("/judgements/0/grade")).isEqualTo("BLUE");
        assertThat(judge(house, "WIRING_SAFE", "DETECTORS_FITTED").text("/judgements/0/grade"))
                .isEqualTo("YELLOW");
        var orange = judge(house, "WIRING_SAFE", "DETECTORS_FITTED", "OPEN_FIRE_TOGETHER");
        assertThat(orange.text("/judgements/0/grade")).isEqualTo("ORANGE");
        assertThat(orange.text("/judgements/0/why/zh")).isEqualTo("3 项不符合：明火集中、电气线路规范、报警和灭火器材到位");
        assertThat(orange.body().at("/judgements")).hasSize(3);
        var file = as("yangshuo").get(house);
        assertThat(file.text("/risk/grade")).isEqualTo("ORANGE");
        assertThat(file.body().at("/risk/reasons").toString()).contains("出租房六项条件评为橙色");
        judge(house);
        assertThat(as("yangshuo").get(house).text("/risk/grade")).isEqualTo("BLUE");
        assertThat(timeline(house)).contains("复评出租房：由橙色评为蓝色");
    }

    /** What the rule says of it reads in the reader's language: on its page, in the ledger, in its export, on a desk, in its history. */
    private void saidInBothLanguages(String hazard, Talk.Answer found) {
        var english = "Rental house graded red, renting has to stop. Not met:";
        assertThat(found.text("/descriptionEn")).startsWith(english).doesNotContainPattern("\\p{IsHan}");
        var ledger = as("yangshuo").get("/api/ledgers/hazards/rows?number=" + found.text("/number"));
        assertThat(ledger.text("/rows/0/description")).contains("评为红色");
        assertThat(ledger.text("/rows/0/descriptionEn")).isEqualTo(found.text("/descriptionEn"));
        var told =
                as("yangshuo").get("/api/timelines/" + found.text("/id")).body().toString();
        assertThat(told).contains("评为红色，应停止出租", english);
        var typed = as("yangshuo")
                .put(
                        hazard + fresh("corrections"),
                        "{'version':" + found.text("/version") + ",'changes':{'description':'二楼出口锁闭，应停止出租'}}");
        assertThat(typed.status()).as(typed.toString()).isEqualTo(200);
        assertThat(typed.body().get("descriptionEn").isNull())
                .as("what people type is not English")
                .isTrue();
    }

    @Test
    @Shows("HAZ-27")
    void aRedHouseOpensAHazardThatTakesNoDeadlineBeforeRentingIsStopped() {
        var house = house("向阳路 2 号出租房");
        var red = judge(house, "EXITS_CLEAR");
        assertThat(red.text("/judgements/0/grade")).isEqualTo("RED");
        assertThat(red.text("/judgements/0/why/zh")).isEqualTo("致命项不符合：疏散通道、出口畅通");
        assertThat(as("yangshuo").get(house).text("/risk/grade")).isEqualTo("RED");
        assertThat(rows("renting=TO_STOP&exitsClear=NOT_MET")).contains("向阳路 2 号出租房");
        var hazard = "/api/hazards/" + red.text("/hazard/id");
        var found = as("yangshuo").get(hazard);
        assertThat(found.text("/description")).contains("评为红色，应停止出租", "疏散通道");
        assertThat(found.text("/course/site/code")).isEqualTo("RED_RENTAL");
        saidInBothLanguages(hazard, found);
        var early = as("yangshuo").put(hazard + fresh("notices"), notice("2026-10-30"));
        assertThat(early.text("/type")).isEqualTo("/problems/hazards/red-rental-stops");
        as("baiqing")
                .put(
                        hazard + fresh("suspensions"),
                        "{'kind':'RENTING','scope':'全部房间','reason':'出口堵死','lawArticle':'《消防法》第五十四条'}");
        assertThat(rows("renting=STOPPED")).contains("向阳路 2 号出租房");
        assertThat(as("yangshuo")
                        .put(hazard + fresh("notices"), notice("2026-10-30"))
                        .status())
                .isEqualTo(200);
        var again = judge(house, "EXITS_CLEAR", "WIRING_SAFE");
        assertThat(again.text("/hazard/id")).as("still the same hazard").isEqualTo(red.text("/hazard/id"));
    }

    @Test
    @Shows("HAZ-27")
    void rentalHousesAreCountedByColourDownTheAreasAndEachFigureOpensItsRows() {
        judge(house("向阳路 3 号出租房"), "EXITS_CLEAR");
        house("向阳路 4 号出租房");
        var county = "area=" + this.county.area("望火县").value();
        var counts = as("guqing").get("/api/ledgers/rental-houses/counts?column=grade&" + county);
        var values = counts.body().at("/values");
        for (var line : counts.body().at("/lines")) {
            for (int at = 0; at < values.size(); at++) {
                var rows = as("guqing")
                        .get("/api/ledgers/rental-houses/rows?area="
                                + line.at("/filter/area").asString() + "&grade="
                                + values.get(at).at("/code").asString());
                assertThat(rows.number("/total"))
                        .isEqualTo(line.at("/counts").get(at).asInt());
            }
        }
        assertThat(counts.body().at("/lines").toString()).contains("望火镇");
        var elsewhere = as("weixiaozhou").get("/api/ledgers/rental-houses/counts?column=grade&" + county);
        assertThat(elsewhere.body().at("/lines")).as("nothing of another town").isEmpty();
        var refused = as("guqing").get("/api/ledgers/rental-houses/counts?column=name&" + county);
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void aJudgementIsWholeAndOfARentalHouseAndByWhoeverRecordsHazardsThere() {
        var house = house("向阳路 5 号出租房");
        var half = as("chenli")
                .put(house + fresh("rental-judgements"), "{'answers':[{'condition':'WIRING_SAFE','finding':'MET'}]}");
        assertThat(half.text("/type")).isEqualTo("/problems/rentals/not-answered");
        var silent = as("chenli")
                .put(
                        house + fresh("rental-judgements"),
                        body().replace("'EXITS_CLEAR','finding':'MET'", "'EXITS_CLEAR','finding':'NOT_APPLICABLE'"));
        assertThat(silent.text("/type")).isEqualTo("/problems/rentals/why-not-applicable");
        var shop = "/api/premises/" + county.noodleShop.value();
        assertThat(as("chenli").put(shop + fresh("rental-judgements"), body()).text("/type"))
                .isEqualTo("/problems/rentals/not-a-rental-house");
        assertThat(as("weixiaozhou")
                        .put(house + fresh("rental-judgements"), body())
                        .status())
                .isEqualTo(403);
        assertThat(as("weixiaozhou").get(house + "/rental-judgements").status()).isEqualTo(404);
        var id = fresh("rental-judgements");
        as("chenli").put(house + id, body());
        assertThat(as("chenli").put(house + id, body()).body().at("/judgements"))
                .as("a repeat changes nothing")
                .hasSize(1);
    }

    private String house(String name) {
        var address = "/api/premises/" + Wanghuo.id();
        var recorded = as("yangshuo")
                .put(
                        address,
                        "{'name':'" + name + "','areaId':'"
                                + county.area("永兴3格").value() + "','sectorId':'"
                                + county.sector("CATERING") + "','address':'" + name
                                + "','venueTypes':['RENTAL_HOUSING'],'measures':{'RENTAL_ROOMS':8}}");
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
        return address;
    }

    private Talk.Answer judge(String house, String... failed) {
        var judged = as("chenli").put(house + fresh("rental-judgements"), body(failed));
        assertThat(judged.status()).as(judged.toString()).isEqualTo(200);
        return judged;
    }

    private Talk.Answer judged(String house) {
        return as("chenli").get(house + "/rental-judgements");
    }

    private static String body(String... failed) {
        var bad = java.util.Set.of(failed);
        return Stream.of(CONDITIONS)
                .map(code ->
                        "{'condition':'" + code + "','finding':'" + (bad.contains(code) ? "NOT_MET" : "MET") + "'}")
                .collect(Collectors.joining(",", "{'answers':[", "]}"));
    }

    private String rows(String filter) {
        return as("guqing")
                .get("/api/ledgers/rental-houses/rows?" + filter)
                .body()
                .toString();
    }

    private String timeline(String house) {
        return as("guqing").get(house.replace("premises", "timelines")).body().toString();
    }
}
