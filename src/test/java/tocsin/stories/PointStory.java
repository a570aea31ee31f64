package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.documents.PaperReading;
import tocsin.house.Shows;
import tocsin.town.Wanghuo;

/** What is asked by the kind of place when a hazard is found, and who answers for the unit. */
class PointStory extends StoryServer {
    private static final String LABOUR = "labour-intensive-checks/BLOCKED_LANES";
    private static final String FOAM = "decoration-materials/FOAM";
    private static final String PLUSH = "industry-hazards/PLUSH_TOYS";

    @BeforeEach
    void anOctoberMorning() {
        now("2026-10-12", 9);
    }

    @Test
    @Shows({"HAZ-29", "HAZ-34"})
    void thePointsAHazardIsOneOfStandInItsLedgerWithTheRulesOfItsTrade() {
        var hazard = inTheMill("要点测试：通道堆货", "'points':['" + LABOUR + "','" + PLUSH + "']");
        var page = as("chenli").get(hazard);
        assertThat(page.text("/points/0/label/zh")).isEqualTo("消防车通道堵塞");
        assertThat(page.text("/points/1/list/zh")).isEqualTo("行业性隐患");
        assertThat(page.body().at("/points/1/rules").toString()).contains("车间内不动火");
        assertThat(rows("pointLists=labour-intensive-checks")).contains("要点测试：通道堆货");
        assertThat(rows("points=industry-hazards/PLUSH_TOYS")).contains("要点测试：通道堆货");
        assertThat(rows("points=industry-hazards/EYEWEAR")).doesNotContain("要点测试：通道堆货");
        var unknown = as("chenli")
                .put("/api/hazards/" + Wanghuo.id(), body("要点测试：不存在", "'points':['industry-hazards/NOTHING']"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/detail")).contains("industry-hazards/NOTHING");
        var elsewhere =
                as("chenli").put("/api/hazards/" + Wanghuo.id(), body("要点测试：别的目录", "'points':['roles/LEADER']"));
        assertThat(elsewhere.status()).isEqualTo(400);
    }

    @Test
    @Shows("HAZ-30")
    void combustibleDecorationIsCountedAsFoundAndAsRemovedAndACorrectionMovesTheFigure() {
        var found = figure("decoration");
        var removed = figure("decorationRemoved");
        var hazard = inTheMill("要点测试：吊顶用泡沫", "'points':['" + FOAM + "']");
        assertThat(figure("decoration")).isEqualTo(found + 1);
        as("chenli")
                .put(
                        hazard + "/on-the-spot-rectification",
                        "{'measure':'拆除泡沫吊顶','photos':['" + photo(as("chenli")) + "']}");
        assertThat(figure("decorationRemoved")).isEqualTo(removed + 1);

        var other = inTheMill("要点测试：误勾的一条", "'points':['" + FOAM + "']");
        assertThat(figure("decoration")).isEqualTo(found + 2);
        var corrected = as("yangshuo").put(other + fresh("corrections"), "{'version':1,'changes':{'points':[]}}");
        assertThat(corrected.body().at("/points")).isEmpty();
        assertThat(figure("decoration")).isEqualTo(found + 1);
    }

    @Test
    @Shows("HAZ-06")
    void aMajorHazardGetsNoDeadlineBeforeItIsSaidWhetherItCanBeMadeSafe() {
        var major = "'level':'MAJOR','majorBasis':{'regime':'FIRE','rule':'GB 35181-2025','item':'6'}";
        var hazard = "/api/hazards/" + Wanghuo.id();
        as("baiqing").put(hazard, hazard("楼梯间封死，无法分隔", major));
        var early = as("yangshuo").put(hazard + fresh("notices"), notice("2026-10-30"));
        assertThat(early.text("/type")).isEqualTo("/problems/hazards/safety-not-judged");
        var vague = as("baiqing").put(hazard + fresh("safety-judgements"), "{'safe':true,'reason':'人少'}");
        assertThat(vague.text("/type")).isEqualTo("/problems/hazards/safe-by-what");
        var unsafe = as("baiqing").put(hazard + fresh("safety-judgements"), "{'safe':false,'reason':'唯一楼梯不能用'}");
        assertThat(unsafe.body().at("/course/safeMeanwhile").asBoolean(true)).isFalse();
        var refused = as("yangshuo").put(hazard + fresh("notices"), notice("2026-10-30"));
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/unsafe-stops");
        as("baiqing")
                .put(
                        hazard + fresh("suspensions"),
                        "{'kind':'USE','scope':'二层','reason':'无法疏散','lawArticle':'《安全生产法》第六十五条'}");
        assertThat(as("yangshuo")
                        .put(hazard + fresh("notices"), notice("2026-10-30"))
                        .text("/status"))
                .isEqualTo("ORDERED");
    }

    @Test
    @Shows("SUP-02")
    void aHazardAndItsPaperNameTheDepartmentThatLedOnThatDayAndWhy() {
        var regulation = ledBy("县消费品工业局");
        var hazard = inTheMill("要点测试：配电箱被挡", "'level':'GENERAL'");
        assertThat(as("chenli").get(hazard).body().at("/departments").toString())
                .contains("县消费品工业局", "谁主管谁负责");
        var notice = Wanghuo.id();
        as("yangshuo").put(hazard + "/notices/" + notice, notice("2026-10-20"));
        var paper = "/api/documents/" + notice + "/paper/";
        assertThat(PaperReading.pdf(as("yangshuo").download(paper + "pdf"))).contains("行业主管部门：县消费品工业局（谁主管谁负责）");
        assertThat(PaperReading.word(as("yangshuo").download(paper + "word"))).contains("行业主管部门：县消费品工业局（谁主管谁负责）");
        assertThat(as("guqing")
                        .put(regulation + "/end", "{'untilOn':'2026-10-13','version':1}")
                        .status())
                .isEqualTo(204);
        now("2026-10-14", 9);
        assertThat(as("chenli").get(hazard).body().at("/departments").toString())
                .as("whoever led on the day it was found")
                .contains("县消费品工业局");
    }

    /** Makes a department lead the mill from the first of October; answers the entry's address. */
    private String ledBy(String name) {
        var department = Wanghuo.id();
        as("guqing")
                .put(
                        "/api/organizations/" + department,
                        "{'name':'" + name + "','kind':'REGULATOR','areaId':'"
                                + county.area("望火县").value() + "','sectorId':'" + county.sector("INDUSTRY")
                                + "','enforcementPower':false}");
        var regulation = "/api" + fresh("regulations");
        var assigned = as("guqing")
                .put(
                        regulation,
                        "{'areaId':'" + county.area("望火县").value() + "','unitId':'"
                                + county.bodies.get("恒泽针织厂").value() + "','regulatorId':'" + department
                                + "','must':'BUSINESS','reason':'IN_CHARGE','leads':true,'note':'归口管理','fromOn':'2026-10-01'}");
        assertThat(assigned.status()).isEqualTo(204);
        return regulation;
    }

    private String inTheMill(String description, String more) {
        var address = "/api/hazards/" + Wanghuo.id();
        assertThat(as("chenli").put(address, body(description, more)).status()).isEqualTo(200);
        return address;
    }

    private String body(String description, String more) {
        var level = more.contains("'level'") ? more : "'level':'GENERAL'," + more;
        return hazard(description, level)
                .replace(
                        county.noodleShop.value().toString(),
                        county.mill.value().toString());
    }

    private String rows(String filter) {
        return as("guqing").get("/api/ledgers/hazards/rows?" + filter).body().toString();
    }

    private long figure(String key) {
        followers.catchUp();
        return as("guqing")
                .get("/api/figures?area=" + county.area("望火县").value() + "&from=2026-10-01&until=2026-10-31")
                .number("/total/values/" + key);
    }
}
