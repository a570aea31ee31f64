package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.documents.PaperReading;
import tocsin.house.Shows;
import tocsin.town.Talk;
import tocsin.town.Talk.Answer;
import tools.jackson.databind.JsonNode;

/** Stops, their releases and guard plans have numbered papers that are served, declared void and found. Told over HTTP. */
class ActPaperStory extends StoryServer {
    private static final String STOP =
            "{'kind':'USE','scope':'二楼库房。','reason':'疏散通道无法在使用中恢复','lawArticle':'《中华人民共和国消防法》第六十条'}";

    @BeforeEach
    void aTuesdayMorning() {
        now("2026-10-13", 9);
    }

    @Test
    @Shows("HAZ-06")
    void aStopIsServedAsANumberedDecisionThatSaysWhatStandsStillSinceWhenAndByWhatLaw() {
        var hazard = stopped("停止样例：决定书");
        var card = card(hazard, "STOP");
        assertThat(action(card, "makePaper").get("allowed").asBoolean()).isTrue();
        assertThat(action(card, "servePaper").get("reason").get("zh").asString())
                .contains("还没有文书");
        var without = as("baiqing").put(hazard + fresh("papers"), "{'actId':'" + act(card) + "'}");
        assertThat(without.text("/type")).isEqualTo("/problems/hazards/paper-without-officers");

        var made = as("baiqing").put(hazard + fresh("papers"), paper(act(card), ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var paper = card(hazard, "STOP").get("papers").get(0);
        assertThat(paper.get("number").asString()).matches("县消防救援停〔2026〕[1-9]\\d*号");
        assertThat(paper.get("label").get("zh").asString()).isEqualTo("责令停止使用决定书");
        var address = "/api/documents/" + paper.get("id").asString() + "/paper/";
        var pdf = as("baiqing").download(address + "pdf");
        assertThat(PaperReading.pages(pdf)).isEqualTo(1);
        assertThat(List.of(
                        PaperReading.pdf(pdf), PaperReading.word(as("baiqing").download(address + "word"))))
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "责令停止使用决定书",
                                paper.get("number").asString(),
                                "根据《中华人民共和国消防法》第六十条的规定",
                                "自2026年10月13日起，责令你单位（场所）停止使用。",
                                "二楼库房。",
                                "60日内依法申请行政复议",
                                "6个月内依法向人民法院提起行政诉讼")
                        .doesNotContain("{{", "。。"));
        assertThat(PaperReading.pdf(pdf)).contains("柏青99-01-0001", "卢远航99-01-0002", "县消防救援大队（印章）");
        var twice = as("baiqing").put(hazard + fresh("papers"), paper(act(card), ""));
        assertThat(twice.text("/type")).isEqualTo("/problems/hazards/no-paper-now");
        assertThat(twice.text("/detail")).contains(paper.get("number").asString());
    }

    @Test
    @Shows("HAZ-06")
    void theReleaseNamesTheDecisionItEndsAndKeepsThatOneInForce() {
        var hazard = stopped("停止样例：恢复");
        as("baiqing").put(hazard + fresh("papers"), paper(act(card(hazard, "STOP")), ""));
        var stop = card(hazard, "STOP").get("papers").get(0);
        released(hazard);
        var card = card(hazard, "RELEASE");
        assertThat(card.get("lawArticle").asString()).contains("第七十条");
        var made = as("baiqing").put(hazard + fresh("papers"), paper(act(card), ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var release = card(hazard, "RELEASE").get("papers").get(0);
        assertThat(release.get("number").asString()).matches("县消防救援复〔2026〕[1-9]\\d*号");
        var text = PaperReading.pdf(
                as("baiqing").download("/api/documents/" + release.get("id").asString() + "/paper/pdf"));
        assertThat(text)
                .contains(
                        "同意恢复使用决定书",
                        stop.get("number").asString() + "《责令停止使用决定书》自2026年10月13日起终止执行",
                        "同意你单位（场所）恢复使用",
                        "已清空")
                .doesNotContain("{{");
        var refused = declareVoid(hazard, stop, "想作废");
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/notice-built-on");
        assertThat(refused.text("/detail")).contains(release.get("number").asString());
        assertThat(card(hazard, "STOP").get("over").asBoolean()).isTrue();
    }

    @Test
    void aStopThatIsOverGetsNoDecisionAndItsReleaseDoesWithoutOne() {
        var hazard = stopped("停止样例：没有决定书就恢复");
        var stop = act(card(hazard, "STOP"));
        released(hazard);
        var late = as("baiqing").put(hazard + fresh("papers"), paper(stop, ""));
        assertThat(late.text("/type")).isEqualTo("/problems/hazards/no-paper-now");
        as("baiqing")
                .put(hazard + fresh("papers"), paper(act(card(hazard, "RELEASE")), ",'lawArticle':'《安全生产法》第六十五条'"));
        var id = card(hazard, "RELEASE").get("papers").get(0).get("id").asString();
        assertThat(PaperReading.pdf(as("baiqing").download("/api/documents/" + id + "/paper/pdf")))
                .contains("我单位于2026年10月13日责令你单位（场所）", "根据《安全生产法》第六十五条的规定")
                .doesNotContain("终止执行");
    }

    @Test
    @Shows({"HAZ-07", "HAZ-08"})
    void aGuardPlanIsServedWithWhoWatchesAndWhatMayNotBeDoneMeanwhile() {
        var hazard = "/api/hazards/" + found(as("chenli"), "盯守样例：线路待改造");
        as("yangshuo").put(hazard + fresh("guard-plans"), plan());
        var card = card(hazard, "GUARD");
        assertThat(card.get("officers").asBoolean()).isFalse();
        assertThat(card.get("facts").toString()).contains("消除前不得", "Meanwhile it may not", "夜间营业");
        var made = as("yangshuo").put(hazard + fresh("papers"), "{'actId':'" + act(card) + "'}");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        var paper = card(hazard, "GUARD").get("papers").get(0);
        assertThat(paper.get("number").asString()).matches("望火镇盯守〔2026〕[1-9]\\d*号");
        var text = PaperReading.pdf(
                as("yangshuo").download("/api/documents/" + paper.get("id").asString() + "/paper/pdf"));
        assertThat(text)
                .contains("隐患盯守通知书", "值班电工", "消除前不得。夜间营业", "2026年10月20日前", "第三十三条", "联系人：杨朔")
                .doesNotContain("{{", "行政复议");
        assertThat(as("chenli")
                        .put(hazard + fresh("papers"), "{'actId':'" + act(card) + "'}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void suchAPaperIsServedCorrectedVoidRestoredAndFoundByItsNumber() {
        var hazard = "/api/hazards/" + found(as("chenli"), "盯守样例：送达和作废");
        as("yangshuo").put(hazard + fresh("guard-plans"), plan());
        var plan = act(card(hazard, "GUARD"));
        as("yangshuo").put(hazard + fresh("papers"), "{'actId':'" + plan + "'}");
        var first = card(hazard, "GUARD").get("papers").get(0);
        var service = hazard + "/papers/" + first.get("id").asString() + "/service";
        assertThat(as("yangshuo")
                        .put(service, "{'servedOn':'2026-10-12','receivedBy':'林秋月'}")
                        .text("/type"))
                .isEqualTo("/problems/hazards/served-out-of-time");
        var served = as("yangshuo").put(service, "{'servedOn':'2026-10-13','receivedBy':'林秋月'}");
        assertThat(served.status()).as(served.toString()).isEqualTo(200);
        assertThat(card(hazard, "GUARD").get("papers").get(0).get("receivedBy").asString())
                .isEqualTo("林秋月");
        var corrected = as("yangshuo")
                .put(
                        hazard + fresh("service-corrections"),
                        "{'noticeId':'" + first.get("id").asString()
                                + "','reason':'签收人记错','service':{'servedOn':'2026-10-13','receivedBy':'林春生'}}");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);

        assertThat(declareVoid(hazard, first, "盯守人员写错").status()).isEqualTo(200);
        as("yangshuo").put(hazard + fresh("papers"), "{'actId':'" + plan + "'}");
        var papers = card(hazard, "GUARD").get("papers");
        assertThat(sequence(papers.get(0))).isEqualTo(sequence(first) + 1);
        assertThat(papers.get(1).get("voided").get("reason").asString()).isEqualTo("盯守人员写错");
        assertThat(restore(hazard, first).text("/type")).isEqualTo("/problems/hazards/notice-superseded");
        declareVoid(hazard, papers.get(0), "还是用第一份");
        assertThat(restore(hazard, first).status()).isEqualTo(200);
        assertThat(as("guqing")
                        .get(hazard.replace("hazards", "timelines"))
                        .body()
                        .toString())
                .contains("发出隐患盯守通知书", "林春生", "盯守人员写错", "没有写错");
        followers.catchUp();
        var number = URLEncoder.encode(first.get("number").asString(), StandardCharsets.UTF_8);
        assertThat(as("guqing").get("/api/search?words=" + number).toString()).contains("\"documents\"", "盯守样例：送达和作废");
    }

    @Test
    void aBodyWithoutThePowerOfEnforcementIsRefusedAStop() {
        county.appoint("申无权", "shenwuquan", "县消安委办", "望火县", "REGULATOR");
        var hazard = "/api/hazards/" + found(as("chenli"), "停止样例：没有执法权");
        var refused = as("shenwuquan").put(hazard + fresh("suspensions"), STOP);
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/stop-without-power");
        assertThat(refused.text("/detail")).contains("县消安委办", "移送");
        as("baiqing").put(hazard + fresh("suspensions"), STOP);
        var paper = as("shenwuquan").put(hazard + fresh("papers"), paper(act(card(hazard, "STOP")), ""));
        assertThat(paper.text("/type")).isEqualTo("/problems/hazards/stop-without-power");
    }

    @Test
    void theScopeOfAStopIsCalledSoWhenItIsMissing() {
        var hazard = "/api/hazards/" + found(as("chenli"), "停止样例：没有写范围");
        var refused = as("baiqing").put(hazard + fresh("suspensions"), STOP.replace("'scope':'二楼库房。',", ""));
        assertThat(refused.text("/detail")).contains("停止范围").doesNotContain("管辖范围");
    }

    @Test
    @Shows("HAZ-06")
    void aStopIsCalledByWhatStandsStill() {
        var hazard = stopped("停止样例：叫什么");
        var stop = card(hazard, "STOP").get("title");
        assertThat(stop.toString()).contains("\"停止使用\"", "\"Stop of use\"");
        var standing = as("baiqing").get(hazard);
        assertThat(standing.text("/course/suspension/label/zh")).isEqualTo("已停止使用");
        assertThat(standing.text("/course/suspension/label/en")).isEqualTo("Use stopped");
        assertThat(standing.text("/course/stopped/code")).isEqualTo("USE");
        released(hazard);
        assertThat(card(hazard, "RELEASE").get("title").toString()).contains("\"恢复使用\"", "\"Use resumed\"");
        var let = "/api/hazards/" + found(as("chenli"), "停止样例：出租");
        as("baiqing").put(let + fresh("suspensions"), STOP.replace("'USE'", "'RENTING'"));
        assertThat(card(let, "STOP").get("title").toString()).contains("\"停止出租\"", "\"Stop of renting\"");
        assertThat(as("baiqing").get(let).body().toString()).doesNotContain("停产停业");
    }

    private String stopped(String description) {
        var hazard = "/api/hazards/" + found(as("chenli"), description);
        assertThat(as("baiqing").put(hazard + fresh("suspensions"), STOP).status())
                .isEqualTo(200);
        return hazard;
    }

    private void released(String hazard) {
        as("yangshuo")
                .put(
                        hazard + fresh("resumption-requests"),
                        "{'statement':'已清空','photos':['" + photo(as("yangshuo")) + "']}");
        assertThat(as("baiqing")
                        .put(
                                hazard + fresh("resumption-acceptances"),
                                "{'accepted':true,'note':'已清空','photos':['" + photo(as("baiqing")) + "']}")
                        .text("/course/suspension/code"))
                .isEqualTo("RESUMED");
    }

    private String plan() {
        return "{'cause':'CANNOT_STOP','plan':'断电、疏散、报警','measures':'每两小时巡查','watch':'值班电工','meanwhile':'夜间营业','trackerId':'"
                + county.people.get("杨朔").value() + "','dueOn':'2026-10-20'}";
    }

    private String paper(String act, String more) {
        return "{'actId':'" + act + "','officers':[{'personId':'"
                + county.people.get("柏青").value() + "','cardNumber':'99-01-0001'},{'personId':'"
                + county.people.get("卢远航").value() + "','cardNumber':'99-01-0002'}]" + more + "}";
    }

    private Answer declareVoid(String hazard, JsonNode paper, String reason) {
        return of(paper)
                .put(
                        hazard + fresh("notice-voidings"),
                        "{'noticeId':'" + paper.get("id").asString() + "','reason':'" + reason + "'}");
    }

    private Answer restore(String hazard, JsonNode paper) {
        return of(paper)
                .put(
                        hazard + fresh("notice-restorations"),
                        "{'noticeId':'" + paper.get("id").asString() + "','reason':'没有写错'}");
    }

    private Talk of(JsonNode paper) {
        return as(paper.get("number").asString().startsWith("县消防") ? "baiqing" : "yangshuo");
    }

    /** As whoever may do something about it sees it. */
    private JsonNode card(String hazard, String matter) {
        var cards = new ArrayList<JsonNode>();
        as(matter.equals("GUARD") ? "yangshuo" : "baiqing")
                .get(hazard)
                .body()
                .at("/course/acts")
                .forEach(cards::add);
        return cards.stream()
                .filter(card -> card.get("matter").asString().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private static String act(JsonNode card) {
        return card.get("act").asString();
    }

    private static JsonNode action(JsonNode card, String act) {
        var actions = new ArrayList<JsonNode>();
        card.get("actions").forEach(actions::add);
        return actions.stream()
                .filter(each -> each.get("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private static int sequence(JsonNode paper) {
        return Integer.parseInt(paper.get("number").asString().replaceAll(".*〕(\\d+)号", "$1"));
    }
}
