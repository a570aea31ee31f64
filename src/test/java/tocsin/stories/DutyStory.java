package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Wanghuo;

/** How duties are called in a county, and the safety duty written into every post. */
class DutyStory extends StoryServer {
    @BeforeEach
    void morning() {
        now("2026-03-12", 9);
    }

    @Test
    @Shows("LEAD-03")
    void theLeaderInChargeIsAnotherThanThePrincipalAndIsCalledAsTheCountyCallsHim() {
        assign("PRINCIPAL", "江以宁");
        assign("LEAD_IN_CHARGE", "顾清");
        assertThat(chart("石笕镇", 1, "/holder/name")).isEqualTo("顾清");
        assertThat(chart("石笕镇", 0, "/holder/name")).isEqualTo("江以宁");
        assertThat(chart("石笕镇", 1, "/label/zh")).isEqualTo("分管负责人");
        var county = "/api/areas/" + this.county.area("望火县").value() + "/duty-titles/";
        var call = "{'kind':'LEAD_IN_CHARGE','zh':'分管消防的副县长','en':'Deputy head for fire safety','version':0}";
        assertThat(as("yangshuo").put(county + Wanghuo.id(), call).status()).isEqualTo(403);
        assertThat(as("guqing").put(county + Wanghuo.id(), call).status()).isEqualTo(200);
        assertThat(chart("石笕镇", 1, "/label/zh")).isEqualTo("分管消防的副县长");
        assertThat(as("guqing").put(county + Wanghuo.id(), call).status()).isEqualTo(409);
        var file = as("guqing")
                .get("/api/premises/" + this.county.mill.value())
                .body()
                .toString();
        assertThat(file).contains("望火镇·分管消防的副县长");
        var told = as("guqing")
                .get("/api/timelines/" + this.county.area("望火县").value())
                .body()
                .toString();
        assertThat(told).contains("定“望火县”内的“分管负责人”称为“分管消防的副县长”");
    }

    @Test
    @Shows("LEAD-04")
    void everyPostHasASafetyDutyOrIsShownToHaveNone() {
        var id = Wanghuo.id();
        assertThat(as("guqing").put("/api/posts/" + id, post("副镇长（分管文旅）")).status())
                .isEqualTo(204);
        var unwritten = "/api/ledgers/posts/rows?dutyWritten=false&title=";
        assertThat(as("guqing").get(unwritten + "副镇长").number("/total")).isEqualTo(1);
        var correction = "{'title':'副镇长（分管文旅）','dutyText':'对分管的文旅行业安全负领导责任，每季度带队检查','version':1}";
        var address = "/api/posts/" + id + "/corrections/";
        assertThat(as("yangshuo").put(address + Wanghuo.id(), correction).status())
                .isEqualTo(403);
        assertThat(as("guqing").put(address + Wanghuo.id(), correction).text("/dutyText"))
                .contains("文旅行业");
        assertThat(as("guqing").get(unwritten + "副镇长").number("/total")).isZero();
        assertThat(as("guqing").put(address + Wanghuo.id(), correction).status())
                .isEqualTo(409);
        assertThat(as("guqing").get("/api/timelines/" + id).body().toString())
                .contains("更正岗位“副镇长（分管文旅）”及其安全职责", "岗位安全职责填为“对分管的文旅行业");
    }

    @Test
    void aDutyGivenByMistakeIsTakenBackTheSameDayAndWasNeverHeld() {
        var mistaken = give("柏青", "2026-03-12");
        assertThat(holders()).contains("柏青");
        assertThat(as("guqing").put(mistaken + "/end", end("2026-03-12")).status())
                .isEqualTo(204);
        assertThat(holders()).doesNotContain("柏青");
        var later = give("卢远航", "2026-04-01");
        assertThat(as("guqing").put(later + "/end", end("2026-04-01")).status())
                .as("what begins later may be called off")
                .isEqualTo(204);
        var told = as("guqing").get("/api/timelines/" + county.people.get("柏青").value());
        assertThat(told.body().toString()).contains("自 2026-03-12 起不再是").contains("为石笕镇");
    }

    @Test
    void aDutyHeldSinceYesterdayCannotBeMadeNeverHeld() {
        var held = give("卢远航", "2026-03-11");
        assertThat(as("guqing").put(held + "/end", end("2026-03-11")).text("/type"))
                .isEqualTo("/problems/organization/term-reversed");
        assertThat(as("guqing").put(held + "/end", end("2026-03-12")).status()).isEqualTo(204);
    }

    /** Gives somebody the direct responsibility for the town, and gives the address of that duty. */
    private String give(String person, String fromOn) {
        var duty = "/api" + fresh("duties");
        var answer = as("guqing")
                .put(
                        duty,
                        "{'kind':'DIRECTLY_RESPONSIBLE','areaId':'"
                                + county.area("石笕镇").value() + "','personId':'"
                                + county.people.get(person).value() + "','fromOn':'" + fromOn + "','acting':false}");
        assertThat(answer.status()).isEqualTo(204);
        return duty;
    }

    private static String end(String untilOn) {
        return "{'untilOn':'" + untilOn + "','version':1}";
    }

    private String holders() {
        return as("guqing")
                .get("/api/areas/" + county.area("石笕镇").value() + "/duty-chart")
                .body()
                .at("/area/duties")
                .toString();
    }

    private String post(String title) {
        return "{'title':'" + title + "','organizationId':'"
                + county.bodies.get("石笕镇人民政府").value() + "','areaId':'"
                + county.area("石笕镇").value() + "','role':'TOWN_OFFICER'}";
    }

    private void assign(String kind, String person) {
        var answer = as("guqing")
                .put(
                        "/api" + fresh("duties"),
                        "{'kind':'" + kind + "','areaId':'"
                                + county.area("石笕镇").value() + "','personId':'"
                                + county.people.get(person).value() + "','fromOn':'2026-01-01','acting':false}");
        assertThat(answer.status()).isEqualTo(204);
    }

    private String chart(String area, int duty, String pointer) {
        return as("guqing")
                .get("/api/areas/" + county.area(area).value() + "/duty-chart")
                .text("/area/duties/" + duty + pointer);
    }
}
