package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.figures.VerifyFigures;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Areas come, change and go: what stands on them goes along, what was closed stays where it was put right. */
class GroundStory extends StoryServer {
    @Autowired
    VerifyFigures verify;

    private String town;
    private String other;

    @BeforeAll
    void twoTowns() {
        now("2026-03-12", 9);
        town = add("990101901", "东坪镇", "TOWN", "990101");
        other = add("990101902", "西坪镇", "TOWN", "990101");
    }

    @Test
    void anAreaKeepsEveryCodeAndNameWithItsDays() {
        var village = add("990101901201", "柳沟村", "VILLAGE", "990101901");
        now("2026-04-01", 9);
        assertThat(change(village, "names", "'name':'柳溪社区','fromOn':'2026-04-01','version':1")
                        .status())
                .isEqualTo(200);
        assertThat(change(village, "codes", "'code':'990101901001','fromOn':'2026-04-01','version':2")
                        .status())
                .isEqualTo(200);
        now("2026-05-01", 9);
        assertThat(change(village, "names", "'name':'柳溪新村','fromOn':'2026-05-01','version':3")
                        .status())
                .isEqualTo(200);
        var file = file(village);
        assertThat(file.text("/area/name")).isEqualTo("柳溪新村");
        assertThat(file.body().get("names").size()).isEqualTo(3);
        assertThat(file.text("/names/0/code")).isEqualTo("990101901001");
        assertThat(file.text("/names/1/name")).isEqualTo("柳溪社区");
        assertThat(file.text("/names/1/until")).isEqualTo("2026-05-01");
        assertThat(file.text("/names/2/code")).isEqualTo("990101901201");
        assertThat(file.text("/names/2/until")).isEqualTo("2026-04-01");
        var told = as("guqing").get("/api/timelines/" + village).body().toString();
        assertThat(told).contains("将区域“柳溪新村”的代码由 990101901201 改为 990101901001，自 2026-04-01 起");
    }

    @Test
    void aNameOrCodeIsRefusedWithTheDayOrTheBearerThatStandsInTheWay() {
        var village = add("990101901202", "石桥村", "VILLAGE", "990101901");
        var toCome = change(village, "names", "'name':'石桥社区','fromOn':'2099-01-01','version':1");
        assertThat(toCome.status()).isEqualTo(422);
        assertThat(toCome.text("/detail")).contains("2099-01-01");
        var taken = change(village, "codes", "'code':'990101902','fromOn':'" + clock.today() + "','version':1");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/detail")).contains("990101902", "西坪镇");
        var stale = change(village, "names", "'name':'石桥社区','fromOn':'" + clock.today() + "','version':7");
        assertThat(stale.status()).isEqualTo(409);
        var stranger = as("yangshuo")
                .put(
                        "/api/areas/" + village + "/names/" + Wanghuo.id(),
                        "{'name':'石桥社区','fromOn':'" + clock.today() + "','version':1}");
        assertThat(stranger.status()).isEqualTo(403);
    }

    @Test
    void anAreaThatIsStillInUseDoesNotEndByItself() {
        var village = add("990101901203", "上河村", "VILLAGE", "990101901");
        var grid = add("990101901203001", "上河1格", "GRID", "990101901203");
        var below = end(village, null);
        assertThat(below.status()).isEqualTo(409);
        assertThat(below.text("/detail")).contains("上河1格");
        assertThat(end(grid, null).status()).isEqualTo(200);
        hazard(premises("上河小卖部", village));
        var inUse = end(village, null);
        assertThat(inUse.status()).isEqualTo(409);
        assertThat(inUse.text("/detail")).contains("1 处在用场所", "1 起未销号隐患");
        assertThat(as("guqing")
                        .english()
                        .put("/api/areas/" + village + "/endings/" + Wanghuo.id(), "{'successorId':null,'version':1}")
                        .text("/detail"))
                .contains("1 active premises")
                .doesNotContain("、");
    }

    @Test
    void anEndedAreaHandsWhatIsOpenToItsSuccessorAndTakesNothingNew() {
        var village = add("990101901207", "前坡村", "VILLAGE", "990101901");
        var next = add("990101901204", "后坡村", "VILLAGE", "990101901");
        var place = premises("前坡小卖部", village);
        var hazard = hazard(place);
        assertThat(end(village, next).status()).isEqualTo(200);
        assertThat(as("guqing").get("/api/premises/" + place).body().toString()).contains(next);
        assertThat(hazards(next)).contains(hazard);
        assertThat(file(village).text("/successor/name")).isEqualTo("后坡村");
        var late = put(as("guqing"), premisesBody("前坡豆腐坊", village));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/detail")).contains("前坡村", "撤销");
        assertThat(below(town, "")).doesNotContain("前坡村");
        assertThat(below(town, "&ended=true")).contains("前坡村");
    }

    @Test
    void movedGroundTakesItsOpenWorkAlongAndLeavesClosedFactsWhereTheyHappened() {
        var village = add("990101901205", "岭下村", "VILLAGE", "990101901");
        var place = premises("岭下饭店", village);
        var closed = hazard(place);
        var open = hazard(place);
        close(closed);
        assertThat(figure("closed", town)).isEqualTo(1);
        assertThat(change(village, "moves", "'parentId':'" + other + "','version':1")
                        .status())
                .isEqualTo(200);
        followers.catchUp();
        assertThat(hazards(other)).contains(open).doesNotContain(closed);
        assertThat(hazards(town)).contains(closed).doesNotContain(open);
        assertThat(List.of(figure("open", other), figure("closed", town), figure("closed", other)))
                .containsExactly(1, 1, 0);
        assertThat(agenda(other)).contains(open);
        assertThat(agenda(town)).doesNotContain(open);
        assertThat(file(village).text("/moves/0/fromName")).isEqualTo("东坪镇");
        assertThat(as("guqing").get("/api/timelines/" + place).body().toString())
                .contains("场所“岭下饭店”随“岭下村”的区划调整归入“西坪镇”");
        assertThat(verify.run(difference -> {}).differences()).isZero();
    }

    @Test
    void groundIsNotMovedIntoItselfNorBelowALowerLevel() {
        var village = add("990101901206", "高岗村", "VILLAGE", "990101901");
        var grid = add("990101901206001", "高岗1格", "GRID", "990101901206");
        assertThat(change(town, "moves", "'parentId':'" + grid + "','version':1")
                        .status())
                .isEqualTo(422);
        var there = change(village, "moves", "'parentId':'" + town + "','version':1");
        assertThat(there.status()).isEqualTo(409);
        assertThat(there.text("/detail")).contains("高岗村", "东坪镇");
    }

    private String add(String code, String name, String level, String parent) {
        var id = Wanghuo.id().toString();
        var answer = as("guqing")
                .put(
                        "/api/areas/" + id,
                        "{'id':'" + id + "','code':'" + code + "','name':'" + name + "','level':'" + level
                                + "','parentCode':'" + parent + "','validFrom':'2020-01-01'}");
        assertThat(answer.status()).isEqualTo(200);
        return id;
    }

    private Talk.Answer change(String area, String what, String body) {
        return as("guqing").put("/api/areas/" + area + "/" + what + "/" + Wanghuo.id(), "{" + body + "}");
    }

    private Talk.Answer file(String area) {
        return as("guqing").get("/api/areas/" + area + "/file");
    }

    private Talk.Answer end(String area, @Nullable String successor) {
        return change(
                area,
                "endings",
                "'successorId':" + (successor == null ? "null" : "'" + successor + "'") + ",'version':1");
    }

    private void close(String hazard) {
        var clerk = as("guqing");
        var done = clerk.put(
                "/api/hazards/" + hazard + "/on-the-spot-rectification",
                "{'measure':'已清走','photos':['" + photo(clerk) + "']}");
        assertThat(done.status()).isLessThan(300);
        followers.catchUp();
    }

    private String below(String area, String more) {
        return as("guqing").get("/api/areas?parent=" + area + more).body().toString();
    }

    private String agenda(String area) {
        return as("guqing").get("/api/ledgers/agenda/rows?area=" + area).body().toString();
    }

    private String hazards(String area) {
        return as("guqing").get("/api/ledgers/hazards/rows?area=" + area).body().toString();
    }

    private int figure(String metric, String area) {
        return as("guqing").get("/api/figures?area=" + area).number("/total/values/" + metric);
    }

    private String premises(String name, String area) {
        var id = Wanghuo.id().toString();
        assertThat(as("guqing")
                        .put("/api/premises/" + id, premisesBody(name, area))
                        .status())
                .isEqualTo(200);
        return id;
    }

    private Talk.Answer put(Talk by, String body) {
        return by.put("/api/premises/" + Wanghuo.id(), body);
    }

    private String premisesBody(String name, String area) {
        return "{'name':'" + name + "','areaId':'" + area + "','sectorId':'" + county.sector("CATERING")
                + "','address':'" + name + " 1 号','venueTypes':['RESTAURANT']}";
    }

    private String hazard(String place) {
        var id = Wanghuo.id().toString();
        var answer = as("guqing")
                .put(
                        "/api/hazards/" + id,
                        hazard("堆放杂物", "'level':'GENERAL'")
                                .replace(county.noodleShop.value().toString(), place));
        assertThat(answer.status()).isEqualTo(200);
        return id;
    }
}
