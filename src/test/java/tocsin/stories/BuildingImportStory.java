package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.SentSheet;
import tocsin.town.Wanghuo;

/** A file of buildings: read in the field's own words, compared with what is on file, taken back whole. */
@TestPropertySource(properties = "tocsin.story=buildings")
class BuildingImportStory extends StoryServer {
    private static final String HEAD = "楼宇名称,坐落,所属村居,使用性质,层数,建筑高度(米),耐火等级,物业单位,熟悉演练日期,竣工年份";
    private static final String GRID = "99010110100103";

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void buildingsComeInWithWhatTheRulesMakeOfThem() {
        var sheet = SentSheet.of(
                as("guqing"), "buildings", HEAD, "云顶大厦,云顶路 1 号," + GRID + ",商业建筑,9,27.5,二级,,2026-02-01,2011");
        assertThat(sheet.counts()).as(sheet.said()).isEqualTo(List.of(1, 0, 0, 0));
        sheet.written();
        var building = as("guqing").get("/api/buildings/" + id("云顶大厦"));
        assertThat(building.number("/heightMetres")).isEqualTo(27);
        assertThat(building.text("/fireResistance")).isEqualTo("SECOND");
        assertThat(building.body().path("categories").toString()).contains("HIGH_RISE");
        assertThat(as("guqing").get("/api/timelines/" + id("云顶大厦")).body().toString())
                .contains("登记建筑“云顶大厦”", "表.csv");
        var again = SentSheet.of(
                as("guqing"), "buildings", HEAD, "云顶大厦,云顶路 1 号," + GRID + ",商业建筑,9,27.5,二级,,2026-02-01,2011");
        assertThat(again.counts()).isEqualTo(List.of(0, 0, 1, 0));
    }

    @Test
    void eachBadCellIsToldAndALikenessIsADoubtAndNoRefusal() {
        assertThat(as("guqing")
                        .put("/api/buildings/" + Wanghuo.id(), building("金湾商厦", "金湾路 8 号"))
                        .status())
                .isEqualTo(200);
        var sheet = SentSheet.of(
                as("guqing"),
                "buildings",
                HEAD,
                "金湾 商厦,金湾路8号," + GRID + ",商业建筑,6,20,,,,",
                "甲楼,甲路," + GRID + ",城堡,6,20,,,,",
                "乙楼,乙路,990101,商业建筑,6,20,,,,",
                "丙楼,丙路," + GRID + ",商业建筑,-1,20,,没有的物业,,1",
                ",丁路," + GRID + ",商业建筑,1,3,,,,");
        assertThat(sheet.counts()).as(sheet.said()).isEqualTo(List.of(1, 4, 0, 0));
        assertThat(sheet.said())
                .contains("like-another", "金湾商厦", "not-in-list “城堡”", "建筑要归到镇街、村居或网格", "没有的物业", "missing “建筑名称”")
                .contains("floorsAbove not-allowed", "builtInYear not-allowed");
    }

    @Test
    void whoManagesAnotherTownBringsNoneInHere() {
        var sheet = SentSheet.of(as("guqing"), "buildings", HEAD, "外村楼,外路 1 号,没有这个村,商业建筑,1,3,,,,");
        assertThat(sheet.said()).contains("unknown-area");
        assertThat(as("miaoqiaoyun")
                        .put("/api/imports/" + Wanghuo.id() + "?kind=buildings&fileName=a.csv", HEAD)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPlaceThatStandsInOneOfItsBuildingsKeepsTheWholeImport() {
        var sheet = SentSheet.of(as("guqing"), "buildings", HEAD, "挡路一号楼,挡路 1 号," + GRID + ",商业建筑,3,9,,,,")
                .written();
        var shop = "/api/premises/" + Wanghuo.id();
        var tower = id("挡路一号楼");
        assertThat(as("guqing").put(shop, shop("楼里小店", within(tower))).status()).isEqualTo(200);
        assertThat(obstacles(sheet)).contains("场所“楼里小店”");
        as("guqing").put(shop + fresh("corrections"), "{'version':1,'changes':" + shop("楼里小店", "null") + "}");
        assertThat(obstacles(sheet)).doesNotContain("楼里小店");
    }

    @Test
    void whatWasTakenBackTakesNoCorrectionAndNoPlaceUntilItIsReinstated() {
        var sheet = SentSheet.of(as("guqing"), "buildings", HEAD, "撤回一号楼,撤回路 1 号," + GRID + ",商业建筑,3,9,,,,")
                .written();
        var tower = id("撤回一号楼");
        settle(sheet, "taking-back", "TAKEN_BACK");
        assertThat(listed("撤回一号楼")).isZero();
        assertThat(as("guqing").get("/api/buildings/" + tower).text("/withdrawnOn"))
                .isEqualTo("2026-03-12");
        assertThat(as("guqing").get("/api/timelines/" + tower).body().toString())
                .contains("撤回导入，“撤回一号楼”随之撤回：传错了表");
        var corrected = as("guqing")
                .put(
                        "/api/buildings/" + tower + fresh("corrections"),
                        "{'version':2,'changes':" + building("撤回一号楼", "撤回路 1 号") + "}");
        assertThat(corrected.text("/type")).isEqualTo("/problems/premises/withdrawn");
        var inside = as("guqing").put("/api/premises/" + Wanghuo.id(), shop("楼里二店", within(tower)));
        assertThat(inside.text("/type")).isEqualTo("/problems/premises/no-such-building");
        settle(sheet, "reinstating", "DONE");
        assertThat(listed("撤回一号楼")).isEqualTo(1);
    }

    private void settle(SentSheet sheet, String act, String stage) {
        as("guqing").put(sheet.path() + "/" + act, "{'reason':'传错了表'}");
        Awaitility.await().until(() -> sheet.now().get("stage").asString().equals(stage));
    }

    private String obstacles(SentSheet sheet) {
        return as("guqing").get(sheet.path() + "/obstacles").body().toString();
    }

    private String shop(String name, String building) {
        return "{'name':'" + name + "','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                + county.sector("CATERING") + "','address':'" + name + "路 1 号','building':" + building + "}";
    }

    private static String within(String building) {
        return "{'buildingId':'" + building + "','floor':1,'whole':false}";
    }

    private int listed(String name) {
        return as("guqing")
                .get("/api/ledgers/buildings/rows?name=" + encoded(name))
                .number("/total");
    }

    private String id(String name) {
        return as("guqing")
                .get("/api/ledgers/buildings/rows?name=" + encoded(name))
                .text("/rows/0/id");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String building(String name, String address) {
        return "{'name':'" + name + "','areaId':'" + county.area("永兴3格").value() + "','address':'" + address
                + "','use':'COMMERCIAL','floorsAbove':6,'heightMetres':20}";
    }
}
