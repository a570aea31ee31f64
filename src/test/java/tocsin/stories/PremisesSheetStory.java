package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.SentSheet;
import tocsin.town.Wanghuo;
import tools.jackson.databind.JsonNode;

/** A county's own list of places arrives whole, and what the ledger gives out comes in again with every fact. */
@TestPropertySource(properties = "tocsin.story=sheets")
class PremisesSheetStory extends StoryServer {
    private static final String GRID = "99010110100103";

    /** What belongs to the file and not to the place. */
    private static final Set<String> OF_THE_FILE = Set.of(
            "id", "number", "areaId", "trail", "version", "counts", "responsible", "standing", "mergedInto", "merges");

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatTheLedgerGivesOutComesInAgainWithEveryFact(String language) {
        var name = "全项旅馆 " + language;
        var tower = Wanghuo.id();
        as("guqing")
                .put(
                        "/api/buildings/" + tower,
                        "{'name':'全项大厦 " + language + "','areaId':'" + area() + "','address':'全项路 9 号 " + language
                                + "','use':'COMMERCIAL','floorsAbove':9,'heightMetres':30}");
        var id = Wanghuo.id();
        var told = as("guqing").put("/api/premises/" + id, full(name, tower.toString()));
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        var sheet = exported(name, language);
        var moved = sheet.replace(GRID, "99010110100101");
        assertThat(moved).isNotEqualTo(sheet);
        var sent = SentSheet.of(as("guqing"), "premises", "导出.csv", moved.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.counts()).as(sent.said() + moved).isEqualTo(List.of(1, 0, 0, 0));
        sent.written();
        var rows = as("guqing")
                .get("/api/ledgers/premises/rows?areaName=%E6%B0%B8%E5%85%B41%E6%A0%BC&name=" + encoded(name));
        assertThat(rows.number("/total")).isEqualTo(1);
        var other = rows.text("/rows/0/id");
        assertThat(facts(other)).isEqualTo(facts(id.toString()));
        assertThat(standing(other)).isEqualTo(standing(id.toString()));
        assertThat(facts(other).toString()).contains("HOTEL", "KTV", "GUEST_ROOMS", "199.99", "望消验字〔2020〕3号");
        assertThat(standing(other)).contains("全项大厦", "陈莉", "县消防救援大队", "房东甲", "000-0000077", "\"floor\":-1");
    }

    @Test
    void aPlaceFromASheetIsJudgedByTheSameRulesAsATypedOne() {
        var sent = SentSheet.of(
                as("guqing"),
                "premises",
                "店名,经营地址,所属村居,业态,营业面积(平方米),是否住人,房间数",
                "表里歌厅甲,歌厅路 1 号," + GRID + ",歌厅、酒吧,200,否,",
                "表里歌厅乙,歌厅路 2 号," + GRID + ",KTV,199.99,否,",
                "表里旅馆,歌厅路 3 号," + GRID + ",影剧院、录像厅、礼堂 / 民宿,80,是,60");
        assertThat(sent.counts()).as(sent.said()).isEqualTo(List.of(3, 0, 0, 0));
        sent.written();
        assertThat(categories("表里歌厅甲")).contains("PUBLIC_ENTERTAINMENT_PLACE", "KEY_UNIT_CANDIDATE");
        assertThat(categories("表里歌厅乙")).contains("PUBLIC_ENTERTAINMENT_PLACE").doesNotContain("KEY_UNIT_CANDIDATE");
        assertThat(categories("表里旅馆")).contains("KEY_UNIT_CANDIDATE");
        var hotel = as("guqing").get("/api/premises/" + id("表里旅馆"));
        assertThat(hotel.body().path("venueTypes").toString()).contains("CINEMA", "HOTEL");
        assertThat(hotel.body().path("hasDormitory").asBoolean()).isTrue();
        assertThat(hotel.body().path("risk").path("grade").asString()).isNotEmpty();
    }

    @Test
    void eachCellThatNamesNothingOnFileIsToldAndWhatCannotBeIsRefused() {
        var head = "名称,地址,区划代码,场所类型,所在建筑,楼层,面积,实名检查人,出租单位,是否公房,产权部门,单位,经营状态,在用,客房数";
        var sent = SentSheet.of(
                as("guqing"),
                "premises",
                head,
                "错一,错路 1 号," + GRID + ",城堡,没有的楼,三楼,-1,没有这人,没有这单位,是,,没有这家,营业,,",
                "错二,错路 2 号," + GRID + ",KTV,,3,10000000.5,,,,,,关闭,是,-3",
                "错三,错路 3 号," + GRID + ",KTV,,三楼半,1,,,,,,停业,,",
                "对四,错路 4 号," + GRID + ",KTV,,负二层,1,,,,,,停业,,");
        assertThat(sent.counts()).as(sent.said()).isEqualTo(List.of(1, 3, 0, 0));
        assertThat(sent.said())
                .contains("venueTypes not-in-list “城堡”", "building not-known 系统里没有“没有的楼”", "inspectorName not-known")
                .contains("lettingOrganization not-known", "organization not-known", "owningDepartment missing")
                .contains("floorAreaSquareMetres not-allowed", "active not-allowed", "guestRooms not-allowed “-3”")
                .contains("standsOnFloor not-allowed “三楼半”不合规定：只写一个楼层", "standsOnFloor not-kept");
        sent.written();
        assertThat(as("guqing").get("/api/premises/" + id("对四")).text("/state")).isEqualTo("SUSPENDED");
    }

    private String full(String name, String tower) {
        return "{'name':'" + name + "','areaId':'" + area() + "','sectorId':'" + county.sector("CATERING")
                + "','address':'全项路 9 号','longitude':118.612345,'latitude':29.401,'venueTypes':['HOTEL','KTV'],"
                + "'organizationId':'" + county.bodies.get("恒泽针织厂").value() + "','floors':3,"
                + "'floorAreaSquareMetres':199.99,'employees':12,'hasDormitory':true,'fireApproval':'望消验字〔2020〕3号',"
                + "'responsiblePerson':{'name':'责任甲','phone':'000-0000071'},"
                + "'safetyManager':{'name':'管理甲','phone':'000-0000072'},"
                + "'measures':{'GUEST_ROOMS':49,'BEDS':90,'STORE_TONNES':0.5},"
                + "'building':{'buildingId':'" + tower + "','floor':-1,'whole':true},"
                + "'tenancy':{'landlordId':'" + county.bodies.get("恒泽针织厂").value()
                + "','landlord':{'name':'房东甲','phone':'000-0000077'},'governmentOwned':true,'owningDepartmentId':'"
                + county.bodies.get("县消防救援大队").value() + "'},'inspectorId':'"
                + county.people.get("陈莉").value() + "','state':'SUSPENDED'}";
    }

    private String exported(String name, String language) {
        var keys = new StringBuilder();
        as("guqing")
                .get("/api/ledgers/premises")
                .body()
                .path("columns")
                .forEach(column -> keys.append(keys.isEmpty() ? "" : ",")
                        .append(column.path("key").asString()));
        return as("guqing")
                .text("/api/ledgers/premises/export?format=csv&lang=" + language + "&columns=" + keys + "&name="
                        + encoded(name));
    }

    private TreeMap<String, JsonNode> facts(String id) {
        var facts = new TreeMap<String, JsonNode>();
        as("guqing").get("/api/premises/" + id).body().properties().stream()
                .filter(fact -> !OF_THE_FILE.contains(fact.getKey()))
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        return facts;
    }

    private String standing(String id) {
        var standing = as("guqing").get("/api/premises/" + id).body().path("standing");
        return List.of(standing.path("building"), standing.path("tenancy"), standing.path("inspector"))
                .toString();
    }

    private String categories(String name) {
        return as("guqing")
                .get("/api/ledgers/premises/rows?name=" + encoded(name))
                .body()
                .path("rows")
                .toString();
    }

    private String id(String name) {
        return as("guqing")
                .get("/api/ledgers/premises/rows?name=" + encoded(name))
                .text("/rows/0/id");
    }

    private String area() {
        return county.area("永兴3格").value().toString();
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
