package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** What a place is, by rule and with reasons. */
class PremisesStory extends StoryServer {
    @Test
    @Shows("HAZ-32")
    void aPlaceFallsIntoItsCategoriesByRuleAndSaysWhy() {
        now("2026-03-12", 9);
        var file = as("guqing").get("/api/premises/" + county.noodleShop.value());
        assertThat(codes(file, "categories"))
                .contains("PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE", "SMALL_PREMISES")
                .doesNotContain("KEY_UNIT_CANDIDATE");
        var crowded = find(file, "categories", "CROWDED_PLACE");
        assertThat(crowded).contains("公众聚集场所", "消防法第七十三条第四项");
        assertThat(rows("supervised=CROWDED_PLACES&name=林婶面馆")).isEqualTo(1);
        assertThat(rows("categories=SMALL_PREMISES,THREE_SMALL&name=林婶面馆")).isEqualTo(1);
        assertThat(rows("categories=KEY_UNIT_CANDIDATE&name=林婶面馆")).isZero();
    }

    @Test
    void aHotelOfFiftyRoomsIsACandidateKeyUnitAndOfFortyNineIsNot() {
        now("2026-03-12", 9);
        var id = register("悦来宾馆", "'venueTypes':['HOTEL'],'measures':{'GUEST_ROOMS':49}");
        assertThat(codes(file(id), "categories")).doesNotContain("KEY_UNIT_CANDIDATE");
        var corrected = as("guqing")
                .put(
                        "/api/premises/" + id + fresh("corrections"),
                        "{'version':1,'changes':"
                                + place("悦来宾馆", "'venueTypes':['HOTEL'],'measures':{'GUEST_ROOMS':50}") + "}");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(codes(corrected, "categories")).contains("KEY_UNIT_CANDIDATE");
        assertThat(corrected.text("/criteria/0/because/zh")).isEqualTo("宾馆旅馆，客房数 50 间（≥ 50）");
        assertThat(as("guqing").get("/api/timelines/" + id).body().toString()).contains("新归入重点单位候选");
        assertThat(rows("supervised=MALLS&name=悦来宾馆")).isZero();
    }

    @Test
    void whoeverRulesAgainstARuleGivesAReasonAndMayLeaveItToTheRuleAgain() {
        now("2026-03-12", 9);
        var id = register("内部食堂", "'venueTypes':['RESTAURANT']");
        var without = as("guqing").put("/api/premises/" + id + fresh("category-rulings"), ruling("false", ""));
        assertThat(without.status()).isEqualTo(400);
        var stranger =
                as("miaoqiaoyun").put("/api/premises/" + id + fresh("category-rulings"), ruling("false", "只对职工开放"));
        assertThat(stranger.status()).isEqualTo(403);
        var ruled = as("guqing").put("/api/premises/" + id + fresh("category-rulings"), ruling("false", "只对职工开放"));
        assertThat(ruled.status()).as(ruled.toString()).isEqualTo(200);
        assertThat(holding(ruled)).doesNotContain("PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE");
        assertThat(find(ruled, "categories", "PUBLIC_ASSEMBLY_PLACE")).contains("只对职工开放");
        assertThat(as("guqing").get("/api/timelines/" + id).body().toString()).contains("不属于公众聚集场所：只对职工开放");
        var back = as("guqing").put("/api/premises/" + id + fresh("category-rulings"), ruling("null", "已对外营业"));
        assertThat(holding(back)).contains("PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE");
    }

    @Test
    void whatTheCriteriaDecideCannotBeRuled() {
        now("2026-03-12", 9);
        var refused = as("guqing")
                .put(
                        "/api/premises/" + county.noodleShop.value() + fresh("category-rulings"),
                        "{'category':'KEY_UNIT_CANDIDATE','holds':true,'reason':'想要'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).isEqualTo("/problems/premises/decided-elsewhere");
    }

    @Test
    void aTypeOrAMeasureThatIsNotInTheListIsRefusedByName() {
        now("2026-03-12", 9);
        var type = as("guqing").put("/api/premises/" + Wanghuo.id(), place("某店", "'venueTypes':['CASTLE']"));
        assertThat(type.status()).isEqualTo(422);
        assertThat(type.text("/detail")).contains("CASTLE");
        var measure = as("guqing").put("/api/premises/" + Wanghuo.id(), place("某店", "'measures':{'OPEN_HAZARDS':3}"));
        assertThat(measure.status()).isEqualTo(422);
        assertThat(measure.text("/detail")).contains("OPEN_HAZARDS");
    }

    @Test
    @Shows("SUP-43")
    void aPlaceStandsAmongTheKeySupervisedObjectsOfItsClasses() {
        now("2026-03-12", 9);
        var school = register("永兴小学", "'venueTypes':['SCHOOL']");
        assertThat(codes(file(school), "supervised")).containsExactly("SCHOOLS", "CROWDED_PLACES");
        var station = register("永兴加油站", "'venueTypes':['FILLING_STATION']");
        assertThat(codes(file(station), "supervised")).containsExactly("FLAMMABLE_PLACES");
        assertThat(rows("supervised=SCHOOLS,FLAMMABLE_PLACES&name=永兴")).isEqualTo(2);
    }

    private static String ruling(String holds, String reason) {
        return "{'category':'PUBLIC_ASSEMBLY_PLACE','holds':" + holds + ",'reason':'" + reason + "'}";
    }

    private Talk.Answer file(String id) {
        return as("guqing").get("/api/premises/" + id);
    }

    private String register(String name, String more) {
        var id = Wanghuo.id().toString();
        var answer = as("guqing").put("/api/premises/" + id, place(name, more));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }

    private String place(String name, String more) {
        return "{'name':'" + name + "','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                + county.sector("CATERING") + "','address':'永兴路 " + name + "'," + more + "}";
    }

    private int rows(String question) {
        return as("guqing").get("/api/ledgers/premises/rows?" + question).number("/total");
    }

    private static java.util.List<String> codes(Talk.Answer file, String list) {
        var codes = new java.util.ArrayList<String>();
        file.body().path(list).forEach(each -> codes.add(each.path("code").asString("")));
        return codes;
    }

    private static java.util.List<String> holding(Talk.Answer file) {
        var codes = new java.util.ArrayList<String>();
        file.body().path("categories").forEach(each -> {
            if (each.path("holds").asBoolean()) {
                codes.add(each.path("code").asString(""));
            }
        });
        return codes;
    }

    private static String find(Talk.Answer file, String list, String code) {
        var found = new java.util.ArrayList<String>();
        file.body().path(list).forEach(each -> {
            if (each.path("code").asString("").equals(code)) {
                found.add(each.toString());
            }
        });
        return String.join("", found);
    }
}
