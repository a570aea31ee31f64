package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.organization.DutyKind;
import tocsin.town.Wanghuo;

/** What a town found goes up as one report, signed by its principal; single hazards are sent back. */
class ScreeningStory extends StoryServer {
    private String first;
    private String second;

    @BeforeAll
    void foundInATownWithoutPrincipal() {
        // Before the days of which other stories tell, so that their principals are none here.
        now("2025-12-15", 9);
        first = found(as("chenli"), "排查：后门上锁");
        second = found(as("chenli"), "排查：灶台无灭火毯");
    }

    @Test
    @Shows("HAZ-13")
    void onlyThePrincipalSignsAndWhatIsNotSignedIsNotInWhatTheOfficeReceives() {
        now("2025-12-15", 10);
        var report = "/api/screening-reports/" + Wanghuo.id();
        var may = "{'areaId':'" + county.area("望火镇").value() + "','fromOn':'2025-12-15','untilOn':'2025-12-19'}";
        assertThat(as("guqing").put(report, may).status())
                .as("an office gathers nothing in a town's place")
                .isEqualTo(403);
        var gathered = as("yangshuo").put(report, may);
        assertThat(gathered.body().at("/standing").asInt()).isEqualTo(2);
        assertThat(as("yangshuo")
                        .put("/api/screening-reports/" + Wanghuo.id(), may)
                        .text("/type"))
                .as("nothing goes up twice")
                .isEqualTo("/problems/screening/nothing-to-gather");
        assertThat(received()).doesNotContain("排查：");

        nobodySignsInThePrincipalsPlace(report);
        var out = as("chengyuan").put(report + "/returns/" + second, "{'reason':'现场已有灭火毯，核实'}");
        assertThat(out.body().at("/standing").asInt()).isEqualTo(1);
        var signed = as("chengyuan").put(report + "/signature", seen(as("chengyuan"), report));
        assertThat(signed.body().at("/signedActing").asBoolean(true)).isFalse();
        assertThat(received()).contains("排查：后门上锁", "程予安").doesNotContain("排查：灶台无灭火毯");

        onlyAnOfficeAboveSendsBackWhatHasGoneUp(report, may);
    }

    private void nobodySignsInThePrincipalsPlace(String report) {
        var vacant = as("yangshuo").put(report + "/signature", "{}");
        assertThat(vacant.text("/type")).isEqualTo("/problems/screening/nobody-to-sign");
        county.appoint("程予安", "chengyuan", "望火镇人民政府", "望火镇", "LEADER");
        appointed("程予安", "2025-12-15", "2025-12-20", false);
        assertThat(as("yangshuo").put(report + "/signature", "{}").text("/detail"))
                .contains("程予安");
    }

    private void onlyAnOfficeAboveSendsBackWhatHasGoneUp(String report, String may) {
        assertThat(as("yangshuo")
                        .put(report + "/returns/" + first, "{'reason':'不想上报了'}")
                        .text("/type"))
                .isEqualTo("/problems/screening/gone-up");
        var back = as("guqing").put(report + "/returns/" + first, "{'reason':'照片不清，重报'}");
        assertThat(back.body().at("/standing").asInt()).isZero();
        assertThat(received()).doesNotContain("排查：后门上锁");
        assertThat(as("guqing").get("/api/timelines/" + first).body().toString())
                .contains("上报后退回", "照片不清，重报");
        assertThat(as("yangshuo")
                        .put("/api/screening-reports/" + Wanghuo.id(), may)
                        .body()
                        .at("/standing")
                        .asInt())
                .as("what was sent back goes up again")
                .isEqualTo(2);
    }

    @Test
    @Shows("HAZ-13")
    void theSignatureIsOwedToWhoeverActsForThePrincipalUntilItIsGivenOrSentBack() {
        now("2025-12-22", 9);
        var one = found(as("chenli"), "待签：疏散标志损坏");
        var other = found(as("chenli"), "待签：配电箱无盖");
        var report = gathered("2025-12-22");
        assertThat(desk("yangshuo"))
                .as("whoever gathered it follows the signature up, also while nobody is there to sign")
                .contains("督促 签字", "2 条隐患待上报", "\"dueOn\":\"2025-12-25\"");

        // Somebody from another town, whose posts open nothing here.
        appointed("韦小舟", "2025-12-22", "2025-12-24", true);
        whoeverActsReadsItWithoutAPostInThatTown(report);
        as("weixiaozhou").put(report + "/returns/" + other, "{'reason':'箱盖已装'}");
        as("weixiaozhou").put(report + "/signature", seen(as("weixiaozhou"), report));
        assertThat(desk("weixiaozhou")).doesNotContain(id(report));
        assertThat(desk("yangshuo")).doesNotContain(id(report));
        assertThat(received()).contains("待签：疏散标志损坏").doesNotContain("待签：配电箱无盖");

        allIsSentBackAtOnceAndNothingIsOwedAnyMore(other);
        assertThat(as("guqing").get("/api/timelines/" + one).body().toString()).doesNotContain("退回");
    }

    private void whoeverActsReadsItWithoutAPostInThatTown(String report) {
        assertThat(desk("weixiaozhou"))
                .contains(
                        "\"verb\":{\"zh\":\"签字\"",
                        report.replace("/api/screening-reports", "/screening") + "?act=sign");
        var read = as("weixiaozhou").get(report);
        assertThat(read.body().at("/maySign").asBoolean()).isTrue();
        assertThat(read.body().at("/byPost").asBoolean(true)).isFalse();
        assertThat(as("weixiaozhou").get(report + "/hazards").body().toString()).contains("待签：疏散标志损坏", "待签：配电箱无盖");
        assertThat(as("weixiaozhou")
                        .get(report.replace("screening-reports", "timelines"))
                        .body()
                        .toString())
                .contains("待主要领导签字");
    }

    private void allIsSentBackAtOnceAndNothingIsOwedAnyMore(String hazard) {
        var report = gathered("2025-12-22");
        assertThat(as("weixiaozhou").put(report + "/return", "{'reason':' '}").status())
                .as("never without a reason")
                .isEqualTo(400);
        var back = as("weixiaozhou").put(report + "/return", "{'reason':'照片与现场不符，重查'}");
        assertThat(back.body().at("/standing").asInt()).isZero();
        assertThat(back.body().at("/maySign").asBoolean(true)).isFalse();
        assertThat(desk("weixiaozhou")).doesNotContain(id(report));
        assertThat(as("yangshuo")
                        .get("/api/ledgers/screening-reports/rows?state=SENT_BACK&limit=200")
                        .body()
                        .toString())
                .contains(id(report));
        assertThat(as("guqing").get("/api/timelines/" + hazard).body().toString())
                .contains("签字前退回这条排查结果：照片与现场不符，重查");
        assertThat(as("guqing")
                        .get(report.replace("screening-reports", "timelines"))
                        .body()
                        .toString())
                .contains("签字前整份退回，共 1 条：照片与现场不符，重查");
        assertThat(as("weixiaozhou").put(report + "/signature", "{}").text("/type"))
                .isEqualTo("/problems/screening/nothing-left");
    }

    @Test
    void aSignatureNobodyGaveInTimeGoesOneLevelUp() {
        now("2025-12-25", 9);
        found(as("chenli"), "无人签：灭火器过期");
        var report = gathered("2025-12-25");
        var owed = "/api/ledgers/agenda/rows?subject=" + id(report);
        assertThat(as("guqing").get(owed).text("/rows/0/tierName")).isEqualTo("望火镇");
        onThe("2026-01-04", 1);
        onThe("2026-01-08", 1);
        assertThat(as("guqing").get(owed).text("/rows/0/tierName")).isEqualTo("望火县");
        assertThat(as("guqing").get(owed).text("/rows/0/missedOn")).isEqualTo("2025-12-31");
    }

    /** What the noodle shop's town found on that day and has not gone up, gathered by its officer. */
    private String gathered(String on) {
        var report = "/api/screening-reports/" + Wanghuo.id();
        var answer = as("yangshuo")
                .put(
                        report,
                        "{'areaId':'" + county.area("望火镇").value() + "','fromOn':'" + on + "','untilOn':'" + on + "'}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return report;
    }

    private void appointed(String person, String from, String until, boolean acting) {
        var duty = "{'kind':'" + DutyKind.PRINCIPAL + "','areaId':'"
                + county.area("望火镇").value() + "','personId':'"
                + county.people.get(person).value() + "','fromOn':'" + from + "','untilOn':'" + until
                + "','acting':" + acting + "}";
        assertThat(as("guqing").put("/api" + fresh("duties"), duty).status()).isEqualTo(204);
    }

    private static String id(String report) {
        return report.substring(report.lastIndexOf('/') + 1);
    }

    private String desk(String account) {
        return as(account).get("/api/agenda?limit=500").body().toString();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        var reversed = as("weixiaozhou")
                .put(
                        "/api/screening-reports/" + Wanghuo.id(),
                        "{'areaId':'" + county.area("石笕镇").value() + "','fromOn':'2025-12-15','untilOn':'2025-12-01'}");
        assertThat(reversed.text("/type")).isEqualTo("/problems/screening/period-reversed");
    }

    private String received() {
        return as("guqing")
                .get("/api/ledgers/screening-received/rows?limit=200")
                .body()
                .toString();
    }
}
