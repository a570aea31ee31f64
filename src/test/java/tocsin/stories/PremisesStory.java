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
        var negative = as("guqing").put("/api/premises/" + Wanghuo.id(), place("某店", "'measures':{'GUEST_ROOMS':-1}"));
        assertThat(negative.text("/type")).isEqualTo("/problems/premises/negative");
        assertThat(negative.text("/detail")).contains("客房").doesNotContain("GUEST_ROOMS");
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

    @Test
    @Shows("HAZ-31")
    void aBuildingHoldsItsHeightAndItsDrillAndMakesThePlacesInItHighRise() {
        now("2026-03-12", 9);
        var building = Wanghuo.id();
        var low = as("guqing").put("/api/buildings/" + building, tower("24.0"));
        assertThat(low.status()).as(low.toString()).isEqualTo(200);
        assertThat(codes(low, "categories")).isEmpty();
        var shop = register(
                "三楼书店", "'venueTypes':['SHOP'],'building':{'buildingId':'" + building + "','floor':3,'whole':false}");
        assertThat(codes(file(shop), "categories")).doesNotContain("HIGH_RISE");
        var corrected = as("guqing")
                .put(
                        "/api/buildings/" + building + fresh("corrections"),
                        "{'version':1,'changes':" + tower("24.1") + "}");
        assertThat(codes(corrected, "categories")).containsExactly("HIGH_RISE", "SECOND_CLASS_HIGH_RISE");
        assertThat(codes(file(shop), "categories")).contains("HIGH_RISE");
        assertThat(file(shop).text("/standing/building/name")).isEqualTo("永兴大厦");
        assertThat(as("guqing")
                        .get("/api/ledgers/buildings/rows?categories=HIGH_RISE&drilled=true&heightMetres=24.1..24.1")
                        .number("/total"))
                .isEqualTo(1);
        assertThat(as("guqing").get("/api/timelines/" + building).body().toString())
                .contains("更正建筑“永兴大厦”的高度");
        assertThat(as("guqing")
                        .put("/api/buildings/" + Wanghuo.id(), tower("30"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPlaceIsClosedFromADayOnAndThatStaysTold() {
        now("2026-03-12", 9);
        var id = register("旧货店", "'venueTypes':['SHOP']");
        var act = "/api/premises/" + id + fresh("states");
        var closed = as("guqing").put(act, state("CLOSED", "2026-03-10", 1));
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
        assertThat(closed.text("/state")).isEqualTo("CLOSED");
        assertThat(closed.text("/standing/states/0/fromOn")).isEqualTo("2026-03-10");
        assertThat(as("guqing").put(act, state("CLOSED", "2026-03-10", 1)).status())
                .isEqualTo(200);
        var early = as("guqing").put("/api/premises/" + id + fresh("states"), state("OPERATING", "2026-03-10", 2));
        assertThat(early.status()).isEqualTo(422);
        var later = as("guqing").put("/api/premises/" + id + fresh("states"), state("OPERATING", "2026-03-13", 2));
        assertThat(later.text("/type")).isEqualTo("/problems/premises/state-out-of-order");
        assertThat(rows("state=CLOSED&name=旧货店&active=false")).isEqualTo(1);
        assertThat(as("guqing").get("/api/timelines/" + id).body().toString()).contains("自 2026-03-10 起由营业变为关闭");
    }

    @Test
    @Shows("HAZ-28")
    void aGovernmentOwnedRentalNamesTheDepartmentThatAnswersForIt() {
        now("2026-03-12", 9);
        var without =
                as("guqing").put("/api/premises/" + Wanghuo.id(), place("老供销社", "'tenancy':{'governmentOwned':true}"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("/title")).isEqualTo("缺产权部门");
        var department = county.bodies.get("县消防救援大队").value();
        var id = register(
                "老供销社",
                "'tenancy':{'governmentOwned':true,'owningDepartmentId':'" + department
                        + "','landlord':{'name':'王房东'}}");
        assertThat(file(id).text("/standing/tenancy/owningDepartment/name")).isEqualTo("县消防救援大队");
        assertThat(file(id).body().path("responsible").toString()).contains("产权部门", "县消防救援大队");
        assertThat(rows("governmentOwned=true&owningDepartment=消防救援&landlordName=王房东"))
                .isEqualTo(1);
    }

    @Test
    @Shows("ENT-02")
    void aFileNamesThePersonWhoInspectsItAndTheLedgerFindsThoseWithout() {
        now("2026-03-12", 9);
        var chenli = county.people.get("陈莉").value();
        register("实名一店", "'venueTypes':['SHOP'],'inspectorId':'" + chenli + "'");
        register("实名二店", "'venueTypes':['SHOP']");
        assertThat(rows("hasInspector=true&inspectorName=陈莉&name=实名")).isEqualTo(1);
        assertThat(rows("hasInspector=false&name=实名")).isEqualTo(1);
    }

    @Test
    void theGradeFollowsTheHazardsOfThePlaceAndSaysWhatWouldLowerIt() {
        now("2026-03-12", 9);
        var id = register("分级试店", "'venueTypes':['SHOP']");
        assertThat(file(id).number("/risk/points")).isEqualTo(22);
        var hazard = as("chenli")
                .put(
                        "/api/hazards/" + Wanghuo.id(),
                        hazard("后门上锁", "'level':'GENERAL'")
                                .replace(county.noodleShop.value().toString(), id));
        assertThat(hazard.status()).as(hazard.toString()).isEqualTo(200);
        followers.catchUp();
        assertThat(file(id).number("/risk/points")).isEqualTo(28);
        assertThat(file(id).text("/risk/reasons/1/words/zh")).isEqualTo("未销号一般隐患 1 条");
        assertThat(file(id).number("/risk/lowering/0/points")).isEqualTo(22);
    }

    @Test
    void aPlaceThatLooksLikeOneOnFileIsShownBeforeItIsSaved() {
        now("2026-03-12", 9);
        register("福兴五金店", "'venueTypes':['SHOP'],'responsiblePerson':{'name':'李四','phone':'000-7788'}");
        var like = as("guqing").get("/api/likenesses?name=" + encoded("福兴五金商店") + "&address=x&phone=000-7788");
        assertThat(like.text("/0/name")).isEqualTo("福兴五金店");
        assertThat(like.body().toString()).contains("名称相近", "电话相同");
        assertThat(as("guqing")
                        .get("/api/likenesses?name=" + encoded("别处粮油") + "&address=x&phone=000-7788")
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void twoFilesOfOnePlaceAreMergedWithoutLosingHistoryAndApartAgainWhileNothingWasBuilt() {
        now("2026-03-12", 9);
        var phone = "'responsiblePerson':{'name':'王五','phone':'000-9911'}";
        var kept = register("顺和茶馆", "'venueTypes':['RESTAURANT']," + phone);
        var retired = register("顺和茶楼馆", "'venueTypes':['RESTAURANT']," + phone);
        foundAt(retired, "后厨插座超负荷");
        followers.catchUp();
        var area = county.area("望火镇").value();
        assertThat(as("guqing")
                        .get("/api/suspected-duplicates?area=" + area)
                        .body()
                        .toString())
                .contains("顺和茶馆", "顺和茶楼馆");
        var figures = figures();
        var merge = fresh("merges");
        var merged = as("guqing")
                .put("/api/premises/" + kept + merge, "{'retired':'" + retired + "','reason':'同一家店换了招牌','version':1}");
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(merged.number("/counts/hazards")).isEqualTo(1);
        assertThat(merged.number("/risk/points")).isEqualTo(28);
        assertThat(as("guqing")
                        .get("/api/ledgers/hazards/rows?premisesId=" + kept)
                        .number("/total"))
                .isEqualTo(1);
        assertThat(rows("name=顺和茶")).isEqualTo(1);
        assertThat(as("guqing").get("/api/timelines/" + kept).body().toString())
                .contains("后厨插座超负荷", "登记场所“顺和茶楼馆”", "把“顺和茶楼馆”并入“顺和茶馆”");
        assertThat(file(retired).text("/mergedInto/name")).isEqualTo("顺和茶馆");
        assertThat(figures()).isEqualTo(figures);
        var undone = as("guqing").put("/api/premises/" + kept + merge + "/undoing", "{'reason':'是隔壁两家'}");
        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.number("/counts/hazards")).isZero();
        assertThat(file(retired).number("/counts/hazards")).isEqualTo(1);
        assertThat(rows("name=顺和茶")).isEqualTo(2);
    }

    @Test
    void aMergeOnWhichSomethingWasBuiltStays() {
        now("2026-03-12", 9);
        var kept = register("老街裁缝铺", "'venueTypes':['SHOP']");
        var retired = register("老街裁缝店", "'venueTypes':['SHOP']");
        var merge = fresh("merges");
        as("guqing").put("/api/premises/" + kept + merge, "{'retired':'" + retired + "','reason':'同一处','version':1}");
        foundAt(retired, "电线裸露");
        assertThat(as("guqing").get("/api/premises/" + kept).number("/counts/hazards"))
                .isEqualTo(1);
        var undone = as("guqing").put("/api/premises/" + kept + merge + "/undoing", "{'reason':'弄错了'}");
        assertThat(undone.status()).isEqualTo(409);
        assertThat(undone.text("/detail")).contains("新增记录 1 条");
    }

    @Test
    void aCandidateBecomesAKeyUnitWhenAPersonConfirmsItAndTheYearsListIsFrozen() {
        now("2026-03-12", 9);
        var id = register("望火宾馆", "'venueTypes':['HOTEL'],'measures':{'GUEST_ROOMS':80}");
        assertThat(keyUnits("name=望火宾馆&standing=CANDIDATE")).isEqualTo(1);
        var keyUnit = fresh("key-unit");
        var confirmed =
                as("guqing").put("/api/premises/" + id + keyUnit, "{'confirmedOn':'2026-03-01','basis':'望消〔2026〕5号'}");
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(holding(confirmed)).contains("KEY_UNIT");
        assertThat(keyUnits("name=望火宾馆&standing=CONFIRMED")).isEqualTo(1);
        var list = "{'areaId':'" + county.area("望火县").value()
                + "','year':2026,'filedOn':'2026-03-12','filedWith':'望火县人民政府'}";
        assertThat(as("guqing").put("/api/key-unit-lists/" + Wanghuo.id(), list).status())
                .isEqualTo(204);
        assertThat(as("guqing").put("/api/key-unit-lists/" + Wanghuo.id(), list).status())
                .isEqualTo(409);
        var removed = as("guqing")
                .put("/api/premises/" + id + keyUnit + "/removal", "{'removedOn':'2026-03-12','reason':'停业改建'}");
        assertThat(holding(removed)).doesNotContain("KEY_UNIT").contains("KEY_UNIT_CANDIDATE");
        assertThat(as("guqing").get("/api/ledgers/key-units/rows?name=望火宾馆").text("/rows/0/filed"))
                .isEqualTo("2026");
    }

    @Test
    void whyAPlaceIsACandidateIsReadSearchedAndExportedInBothLanguages() {
        now("2026-03-12", 9);
        register("双语宾馆", "'venueTypes':['HOTEL'],'measures':{'GUEST_ROOMS':66}");
        var row = as("guqing").get("/api/ledgers/key-units/rows?name=双语宾馆");
        assertThat(row.text("/rows/0/because")).isEqualTo("宾馆旅馆，客房数 66 间（≥ 50）");
        assertThat(row.text("/rows/0/becauseEn")).contains("66").doesNotContainPattern("\\p{IsHan}");
        assertThat(keyUnits("name=双语宾馆&because=" + encoded(row.text("/rows/0/becauseEn"))))
                .isEqualTo(1);
        var file = "/api/ledgers/key-units/export?format=csv&columns=name,because&name=" + encoded("双语宾馆");
        assertThat(as("guqing").text(file + "&lang=en"))
                .contains(row.text("/rows/0/becauseEn").replace("\"", ""));
        assertThat(as("guqing").text(file)).contains("客房数 66 间");
        assertThat(as("guqing").get("/api/ledgers/premises/rows?name=双语宾馆").text("/rows/0/sectorNameEn"))
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    @Shows("ENT-31")
    void aRegisterCountStandsWithItsSourceAndIsCorrectedNotDoubled() {
        now("2026-03-12", 9);
        var area = county.area("望火县").value();
        var entered = "{'areaId':'" + area
                + "','kind':'MARKET_ENTITIES','asOf':'2025-12-31','count':18962,'source':'县市场监管局登记系统'}";
        assertThat(as("guqing")
                        .put("/api/register-counts/" + Wanghuo.id(), entered)
                        .status())
                .isEqualTo(204);
        as("guqing").put("/api/register-counts/" + Wanghuo.id(), entered.replace("18962", "18971"));
        var newest = as("guqing").get("/api/register-counts?area=" + area);
        assertThat(newest.body().size()).isEqualTo(1);
        assertThat(newest.number("/0/count")).isEqualTo(18_971);
        assertThat(newest.text("/0/source")).isEqualTo("县市场监管局登记系统");
        var later =
                as("guqing").put("/api/register-counts/" + Wanghuo.id(), entered.replace("2025-12-31", "2026-12-31"));
        assertThat(later.status()).isEqualTo(422);
    }

    private void foundAt(String premises, String words) {
        var answer = as("chenli")
                .put(
                        "/api/hazards/" + Wanghuo.id(),
                        hazard(words, "'level':'GENERAL'")
                                .replace(county.noodleShop.value().toString(), premises));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String figures() {
        followers.catchUp();
        return as("guqing")
                .get("/api/figures?area=" + county.area("望火县").value() + "&from=2026-01-01&until=2026-03-12")
                .body()
                .toString();
    }

    private int keyUnits(String question) {
        return as("guqing").get("/api/ledgers/key-units/rows?" + question).number("/total");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String tower(String metres) {
        return "{'name':'永兴大厦','areaId':'" + county.area("永兴3格").value()
                + "','address':'永兴路 1 号','use':'COMMERCIAL','floorsAbove':6,'heightMetres':" + metres
                + ",'waterSupply':'市政消火栓 2 处','tacticsDrillOn':'2026-01-20'}";
    }

    private static String state(String state, String from, int version) {
        return "{'state':'" + state + "','fromOn':'" + from + "','reason':'经营者来电告知','version':" + version + "}";
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
