package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.SentSheet;

/** A file of posts with the safety duty written into each: checked, written, taken back while nobody held one. */
@TestPropertySource(properties = "tocsin.story=buildings")
class PostImportStory extends StoryServer {
    private static final String HEAD = "岗位名称,所在单位,管辖区域,角色,一岗双责";
    private static final String WHERE = ",县消防救援大队,990101,";

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void postsComeInWithTheirSafetyDutyAndTheSameFileAgainBringsNone() {
        var rows = new String[] {HEAD, "导入督导员" + WHERE + role() + ",每月检查一次重点单位", "导入内勤" + WHERE + role() + ","};
        var sheet = SentSheet.of(as("guqing"), "posts", rows);
        assertThat(sheet.counts()).as(sheet.said()).isEqualTo(List.of(2, 0, 0, 0));
        sheet.written();
        var post = as("guqing").get("/api/posts/" + id("导入督导员"));
        assertThat(post.text("/dutyText")).isEqualTo("每月检查一次重点单位");
        assertThat(post.text("/organizationName")).isEqualTo("县消防救援大队");
        assertThat(as("guqing").get("/api/timelines/" + id("导入督导员")).body().toString())
                .contains("设岗位“导入督导员”", "表.csv");
        assertThat(SentSheet.of(as("guqing"), "posts", rows).counts()).isEqualTo(List.of(0, 0, 2, 0));
        var other = SentSheet.of(
                as("guqing"), "posts", HEAD, "导入督导员" + WHERE + role() + ",另一种职责", "导入 督导员" + WHERE + role() + ",");
        assertThat(other.counts()).as(other.said()).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(other.said()).contains("请在岗位页面更正", "已有相近的岗位“导入督导员”");
    }

    @Test
    void whatANameDoesNotKnowOrNobodyMayOpenIsTold() {
        var sheet = SentSheet.of(
                as("guqing"),
                "posts",
                HEAD,
                "甲岗,没有的单位,990101," + role() + ",",
                "乙岗,县消防救援大队,9901," + role() + ",",
                "丙岗" + WHERE + "大王,",
                "," + WHERE.substring(1) + role() + ",");
        assertThat(sheet.counts()).isEqualTo(List.of(0, 4, 0, 0));
        assertThat(sheet.said()).contains("没有的单位", "outside-area", "“大王”不在字典里", "“岗位”必须填写");
    }

    @Test
    void anImportOfPostsGoesBackUnlessSomebodyHoldsOne() {
        var sheet = SentSheet.of(
                        as("guqing"), "posts", HEAD, "撤回岗甲" + WHERE + role() + ",", "撤回岗乙" + WHERE + role() + ",")
                .written();
        var post = id("撤回岗甲");
        var held = "{'personId':'" + county.people.get("陈莉").value() + "','fromOn':'2026-03-12','acting':false}";
        settle(sheet, "taking-back", "TAKEN_BACK");
        assertThat(as("guqing").get("/api/posts/" + post).text("/withdrawnOn")).isEqualTo("2026-03-12");
        assertThat(as("guqing")
                        .put("/api/posts/" + post + fresh("holdings"), held)
                        .text("/type"))
                .isEqualTo("/problems/organization/withdrawn");
        assertThat(total("撤回岗")).isZero();
        settle(sheet, "reinstating", "DONE");
        assertThat(total("撤回岗")).isEqualTo(2);
        assertThat(as("guqing")
                        .put("/api/posts/" + post + fresh("holdings"), held)
                        .status())
                .isEqualTo(204);
        assertThat(as("guqing").get(sheet.path() + "/obstacles").body().toString())
                .contains("任职人“陈莉”");
    }

    private void settle(SentSheet sheet, String act, String stage) {
        as("guqing").put(sheet.path() + "/" + act, "{'reason':'传错了表'}");
        Awaitility.await().until(() -> sheet.now().get("stage").asString().equals(stage));
    }

    /** A role by its word, as people write it. */
    private static String role() {
        return "网格员";
    }

    private int total(String title) {
        return rows(title).number("/total");
    }

    private String id(String title) {
        return rows(title).text("/rows/0/id");
    }

    private tocsin.town.Talk.Answer rows(String title) {
        return as("guqing").get("/api/ledgers/posts/rows?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }
}
