package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.organization.DutyKind;
import tocsin.town.Talk.Answer;
import tocsin.town.Wanghuo;

/** A report is signed with open eyes: its figures, what changed since they were shown, and what is void before and after. */
class ScreeningSummaryStory extends StoryServer {
    private static final String REPORTS = "/api/screening-reports/";

    @BeforeAll
    void aPrincipalForTheseDays() {
        // Before the days of which other stories tell, so that nothing else is gathered here.
        now("2025-11-03", 9);
        county.appoint("裴知远", "peizhiyuan", "望火镇人民政府", "望火镇", "LEADER");
        var duty = "{'kind':'" + DutyKind.PRINCIPAL + "','areaId':'"
                + county.area("望火镇").value() + "','personId':'"
                + county.people.get("裴知远").value() + "','fromOn':'2025-11-03','untilOn':'2025-11-28','acting':false}";
        assertThat(as("guqing").put("/api" + fresh("duties"), duty).status()).isEqualTo(204);
    }

    @Test
    @Shows("HAZ-13")
    void everyFigureOfTheSummaryIsTheCountOfTheRowsItOpens() {
        now("2025-11-04", 9);
        found(as("chenli"), "汇总：卷帘下堆物");
        var other = found(as("chenli"), "汇总：插座松动");
        rectified(other);
        var report = gathered("2025-11-04");
        var summary = as("yangshuo").get(REPORTS + report);
        assertThat(summary.number("/summary/hazards")).isEqualTo(2).isEqualTo(items(report, "standing=true"));
        assertThat(summary.number("/summary/general")).isEqualTo(items(report, "standing=true&level=GENERAL"));
        assertThat(summary.number("/summary/major")).isEqualTo(items(report, "standing=true&level=MAJOR"));
        assertThat(summary.number("/summary/rectified"))
                .isEqualTo(1)
                .isEqualTo(items(report, "standing=true&rectified=true"));
        assertThat(summary.body().at("/summary/places").size()).isPositive();
        summary.body()
                .at("/summary/places")
                .forEach(line -> assertThat(line.get("count").asInt())
                        .isEqualTo(places(
                                report,
                                "result=" + line.get("result").asString() + "&grade="
                                        + line.get("grade").asString())));
        assertThat(summary.number("/summary/unrecorded")).isEqualTo(places(report, "result=NOTHING"));
        assertThat(places(report, "result=GENERAL"))
                .as("both stand in one place")
                .isEqualTo(1);
    }

    @Test
    @Shows("HAZ-13")
    void whatChangedSinceTheSummaryWasShownIsNotSignedUnseen() {
        now("2025-11-05", 9);
        found(as("chenli"), "看过：后窗钉死");
        var other = found(as("chenli"), "看过：线缆老化");
        var report = gathered("2025-11-05");
        assertThat(as("peizhiyuan").put(REPORTS + report + "/signature", "{}").text("/type"))
                .isEqualTo("/problems/screening/not-looked-at");
        var seen = seen(as("peizhiyuan"), REPORTS + report);
        rectified(other);
        var refused = as("peizhiyuan").put(REPORTS + report + "/signature", seen);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("上报 2 条", "已整改 1 条", "看过新的汇总再签");
        assertThat(as("peizhiyuan")
                        .english()
                        .put(REPORTS + report + "/signature", seen)
                        .text("/detail"))
                .contains("Now going up: 2", "rectified: 1");
        assertThat(as("peizhiyuan").get(REPORTS + report).body().at("/signedAt").isString())
                .as("nothing was signed")
                .isFalse();
        var signed = as("peizhiyuan").put(REPORTS + report + "/signature", seen(as("peizhiyuan"), REPORTS + report));
        assertThat(signed.number("/signed/hazards")).isEqualTo(2);
        assertThat(signed.number("/signed/rectified")).isEqualTo(1);
    }

    @Test
    void aHazardVoidSinceTheSignatureIsSaidAndWhatWasSignedStaysAsItWas() {
        now("2025-11-06", 9);
        found(as("chenli"), "签后：梯下堆物");
        var mistaken = found(as("chenli"), "签后：登记重了");
        var unsigned = found(as("chenli"), "签前：也登记重了");
        var report = gathered("2025-11-06");
        hazard(unsigned, "voiding", "与另一条重复");
        var before = as("peizhiyuan").get(REPORTS + report);
        assertThat(before.number("/standing")).as("void before the signature").isEqualTo(2);
        assertThat(before.number("/since/voided")).isEqualTo(1);

        as("peizhiyuan").put(REPORTS + report + "/signature", seen(as("peizhiyuan"), REPORTS + report));
        hazard(mistaken, "voiding", "登记重了");
        var after = as("guqing").get(REPORTS + report);
        assertThat(after.number("/signed/hazards")).as("as it was signed").isEqualTo(2);
        assertThat(after.number("/summary/hazards")).isEqualTo(1);
        assertThat(after.number("/since/voided")).isEqualTo(2).isEqualTo(items(report, "voided=true"));
        assertThat(received()).contains("签后：梯下堆物").doesNotContain("登记重了");

        hazard(mistaken, "restoration", "其实是两处");
        assertThat(as("guqing").get(REPORTS + report).number("/summary/hazards"))
                .isEqualTo(2);
        assertThat(received()).contains("签后：登记重了");
    }

    @Test
    void aReportGatheredByMistakeIsVoidWithAReasonAndRestoredUnlessItWasGatheredAnew() {
        now("2025-11-10", 9);
        found(as("chenli"), "误汇：门头灯箱");
        var report = gathered("2025-11-10");
        assertThat(as("yangshuo").put(voiding(report, "void"), "{'reason':' '}").status())
                .as("never without a reason")
                .isEqualTo(400);
        assertThat(as("chenli").put(voiding(report, "void"), "{'reason':'x'}").status())
                .isIn(403, 404);
        assertThat(as("yangshuo")
                        .put(voiding(report, "void"), "{'reason':'日期选错'}")
                        .status())
                .isEqualTo(200);
        var told = as("peizhiyuan").get(REPORTS + report);
        assertThat(told.text("/voided/reason")).isEqualTo("日期选错");
        assertThat(told.body().at("/maySign").asBoolean(true)).isFalse();
        assertThat(as("peizhiyuan").get("/api/agenda?limit=500").body().toString())
                .doesNotContain(report);
        assertThat(as("peizhiyuan")
                        .put(REPORTS + report + "/signature", seen(as("peizhiyuan"), REPORTS + report))
                        .text("/detail"))
                .contains("2025-11-10", "日期选错");
        assertThat(as("guqing").get("/api/timelines/" + report).body().toString())
                .contains("将这份排查结果作废，共 1 条：日期选错");
        itIsRestoredUnlessItWasGatheredAnew(report);
    }

    private void itIsRestoredUnlessItWasGatheredAnew(String report) {
        var anew = gathered("2025-11-10");
        assertThat(as("yangshuo")
                        .put(voiding(report, "restoration"), "{'reason':'没错'}")
                        .text("/type"))
                .isEqualTo("/problems/screening/gathered-anew");
        as("yangshuo").put(voiding(anew, "void"), "{'reason':'以原来那份为准'}");
        assertThat(as("yangshuo")
                        .put(voiding(report, "restoration"), "{'reason':'没错'}")
                        .status())
                .isEqualTo(200);
        assertThat(as("peizhiyuan").get("/api/agenda?limit=500").body().toString())
                .as("the signature is owed again")
                .contains(report);
    }

    @Test
    void whatHasGoneUpIsDeclaredVoidByAnOfficeAboveOnly() {
        now("2025-11-11", 9);
        found(as("chenli"), "上报后：油烟道未清");
        var report = gathered("2025-11-11");
        as("peizhiyuan").put(REPORTS + report + "/signature", seen(as("peizhiyuan"), REPORTS + report));
        var own = as("yangshuo").put(voiding(report, "void"), "{'reason':'不想报了'}");
        assertThat(own.text("/type")).isEqualTo("/problems/screening/void-from-above");
        assertThat(as("yangshuo").get(REPORTS + report).text("/voidObstacle/zh"))
                .contains("望火镇以上的机构");
        assertThat(received()).contains("上报后：油烟道未清");
        assertThat(as("guqing")
                        .put(voiding(report, "void"), "{'reason':'镇里报错了时段'}")
                        .status())
                .isEqualTo(200);
        assertThat(received()).doesNotContain("上报后：油烟道未清");
        assertThat(as("guqing").get(REPORTS + report).number("/signed/hazards"))
                .as("what was signed stays to be read")
                .isEqualTo(1);
        as("guqing").put(voiding(report, "restoration"), "{'reason':'时段没错'}");
        assertThat(received()).contains("上报后：油烟道未清");
    }

    private String gathered(String on) {
        var id = Wanghuo.id().toString();
        Answer answer = as("yangshuo")
                .put(
                        REPORTS + id,
                        "{'areaId':'" + county.area("望火镇").value() + "','fromOn':'" + on + "','untilOn':'" + on + "'}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }

    private void rectified(String hazard) {
        var done = as("chenli")
                .put(
                        "/api/hazards/" + hazard + "/on-the-spot-rectification",
                        "{'measure':'当场改好','photos':['" + photo(as("chenli")) + "']}");
        assertThat(done.text("/status")).as(done.toString()).isEqualTo("CLOSED");
    }

    private void hazard(String id, String act, String reason) {
        var done = as("yangshuo")
                .put(
                        "/api/hazards/" + id + VOIDING.get(act.equals("voiding") ? 0 : 1) + Wanghuo.id(),
                        "{'reason':'" + reason + "'}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private static final List<String> VOIDING = List.of("/voidings/", "/restorations/");

    private static String voiding(String report, String act) {
        return "/api/voidings/screening-reports/" + report + "/" + act;
    }

    private int items(String report, String question) {
        return as("guqing")
                .get("/api/ledgers/screening-items/rows?reportId=" + report + "&" + question)
                .number("/total");
    }

    private int places(String report, String question) {
        return as("guqing")
                .get("/api/ledgers/screened-places/rows?reportId=" + report + "&" + question)
                .number("/total");
    }

    private String received() {
        return as("guqing")
                .get("/api/ledgers/screening-received/rows?limit=200")
                .body()
                .toString();
    }
}
