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
        var signed = as("chengyuan").put(report + "/signature", "{}");
        assertThat(signed.body().at("/signedActing").asBoolean(true)).isFalse();
        assertThat(received()).contains("排查：后门上锁", "程予安").doesNotContain("排查：灶台无灭火毯");

        onlyAnOfficeAboveSendsBackWhatHasGoneUp(report, may);
    }

    private void nobodySignsInThePrincipalsPlace(String report) {
        var vacant = as("yangshuo").put(report + "/signature", "{}");
        assertThat(vacant.text("/type")).isEqualTo("/problems/screening/nobody-to-sign");
        county.appoint("程予安", "chengyuan", "望火镇人民政府", "望火镇", "LEADER");
        var duty = "{'kind':'" + DutyKind.PRINCIPAL + "','areaId':'"
                + county.area("望火镇").value() + "','personId':'"
                + county.people.get("程予安").value() + "','fromOn':'2025-12-15','untilOn':'2025-12-20','acting':false}";
        assertThat(as("guqing").put("/api" + fresh("duties"), duty).status()).isEqualTo(204);
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
