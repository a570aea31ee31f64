package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Wanghuo;

/** Who answers where, and which units are on file. */
class OrganizationStory extends StoryServer {
    @Test
    @Shows("LEAD-02")
    void aNodeHasOnePrincipalAtATimeAVacancyIsShownAndAnActingHolderAllowed() {
        now("2026-03-12", 9);
        assertThat(principal("望火镇")).isEmpty();
        var first = "{'kind':'PRINCIPAL','areaId':'" + county.area("望火镇").value() + "','personId':'"
                + county.people.get("江以宁").value() + "','fromOn':'2026-01-01','acting':true}";
        var id = fresh("duties");
        assertThat(as("guqing").put("/api" + id, first).status()).isEqualTo(204);
        assertThat(principal("望火镇")).isEqualTo("江以宁");
        var second = first.replace(
                county.people.get("江以宁").value().toString(),
                county.people.get("杨朔").value().toString());
        var refused = as("guqing").put("/api" + fresh("duties"), second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("江以宁", "2026-01-01");
        assertThat(as("guqing")
                        .put("/api" + id + "/end", "{'untilOn':'2026-03-12','version':1}")
                        .status())
                .isEqualTo(204);
        assertThat(as("guqing")
                        .put("/api" + fresh("duties"), second.replace("2026-01-01", "2026-03-12"))
                        .status())
                .isEqualTo(204);
        assertThat(principal("望火镇")).isEqualTo("杨朔");
    }

    @Test
    void aPersonsCardNumberStandsOnOneFileMaskedAndEachFullReadingIsTold() {
        now("2026-03-12", 9);
        var person = "/api/people/" + county.people.get("陈莉").value();
        int version = as("guqing").get(person).number("/person/version");
        var number = "'residentNumber':'33010220000229 1237','version':" + version;
        var wrong = as("guqing").put(identity(person), "{" + number.replace("1237", "1238") + "}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/detail")).contains("校验码").doesNotContain("330102");
        assertThat(as("guqing").put(identity(person), "{" + number + "}").text("/residentNumber"))
                .isEqualTo("330***********1237");
        assertThat(as("guqing").put(identity(person), "{" + number + "}").status())
                .isEqualTo(409);
        var yang = "/api/people/" + county.people.get("杨朔").value();
        var other = as("guqing")
                .put(
                        identity(yang),
                        "{'residentNumber':'330102200002291237','version':"
                                + as("guqing").get(yang).number("/person/version") + "}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/detail")).contains("陈莉");
        assertThat(as("yangshuo").get(person + "/resident-number").status()).isEqualTo(403);
        assertThat(as("guqing").get(person + "/resident-number").text("/residentNumber"))
                .isEqualTo("330102200002291237");
        assertThat(as("guqing")
                        .get("/api/timelines/" + county.people.get("陈莉").value())
                        .toString())
                .contains("查看“陈莉”的身份证号全文", "登记“陈莉”的身份证号")
                .doesNotContain("330102");
    }

    @Test
    void anAdministratorKeepsPeopleAndReadsNoWholeCardNumber() {
        now("2026-03-12", 9);
        county.appoint("彭系统", "xitong-cards", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        var person = "/api/people/" + county.people.get("柏青").value();
        assertThat(as("xitong-cards").get(person).status()).isEqualTo(200);
        assertThat(as("xitong-cards").get(person + "/resident-number").status()).isEqualTo(403);
        assertThat(as("xitong-cards")
                        .put(identity(person), "{'residentNumber':'440524188001010014','version':1}")
                        .status())
                .isEqualTo(403);
        var hash = "0".repeat(64);
        assertThat(as("xitong-cards").get("/api/photos/" + hash + "/uses").status())
                .isEqualTo(403);
        assertThat(as("guqing").get(person + "/resident-number").status()).isEqualTo(200);
    }

    private static String identity(String person) {
        return person + "/resident-number/" + Wanghuo.id();
    }

    @Test
    void nobodyGivesThemselvesAPost() {
        now("2026-03-12", 9);
        var post = Wanghuo.id();
        as("guqing")
                .put(
                        "/api/posts/" + post,
                        "{'title':'大队监督员','organizationId':'"
                                + county.bodies.get("县消防救援大队").value() + "','areaId':'"
                                + county.area("望火县").value() + "','role':'FIRE_AUTHORITY'}");
        var own = as("guqing")
                .put(
                        "/api/posts/" + post + fresh("holdings"),
                        "{'personId':'" + county.people.get("顾清").value() + "','fromOn':'2026-03-12','acting':false}");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/detail")).contains("大队监督员", "另一位");
        assertThat(as("guqing").get("/api/session").body().get("permissions").toString())
                .contains("issueNotice")
                .doesNotContain("issueOrder");
    }

    @Test
    @Shows("ENT-03")
    void aUnitWithoutLegalRepresentativeCannotBeActive() {
        var id = Wanghuo.id();
        var refused = as("guqing").put("/api/organizations/" + id, organization("宏晟家具", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/title")).isEqualTo("缺法定代表人");
        assertThat(as("guqing").get("/api/organizations/" + id).status()).isEqualTo(404);
        assertThat(as("guqing")
                        .put("/api/organizations/" + id, organization("宏晟家具", ",'active':false"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Shows("ENT-01")
    void aUnitIsOnFileOnceAndItsSitesHangOnIt() {
        var code = ",'creditCode':'91330102MA2XY01A45','legalRepresentative':'韩立诚'";
        assertThat(as("guqing")
                        .put("/api/organizations/" + Wanghuo.id(), organization("恒泽二厂", code))
                        .status())
                .isEqualTo(200);
        var twin = as("guqing").put("/api/organizations/" + Wanghuo.id(), organization("恒泽三厂", code));
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.text("/detail")).contains("恒泽二厂", "新场所");
        var wrong = as("guqing")
                .put("/api/organizations/" + Wanghuo.id(), organization("恒泽四厂", code.replace("A45", "A46")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/detail")).contains("应为 5");
        var file = as("guqing").get("/api/premises/" + county.mill.value());
        assertThat(file.text("/organization/name")).isEqualTo("恒泽针织厂");
        assertThat(file.body().get("responsible").size()).isGreaterThan(3);
        var again = as("guqing")
                .put(
                        "/api/premises/" + Wanghuo.id(),
                        "{'name':'恒泽针织厂','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                                + county.sector("INDUSTRY") + "','address':'永兴路 88 号 恒泽针织厂'}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("/problems/premises/already-on-file");
    }

    private String organization(String name, String more) {
        return "{'name':'" + name + "','kind':'ENTERPRISE','areaId':'"
                + county.area("永兴3格").value() + "','sectorId':'" + county.sector("INDUSTRY")
                + "','enforcementPower':false" + more + "}";
    }

    private String principal(String area) {
        return as("guqing")
                .get("/api/areas/" + county.area(area).value() + "/duty-chart")
                .text("/area/duties/0/holder/name");
    }
}
