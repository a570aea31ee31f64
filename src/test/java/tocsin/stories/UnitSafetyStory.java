package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Talk.Answer;
import tocsin.town.Wanghuo;

/** Who looks after safety in a unit, and which units have nobody. */
class UnitSafetyStory extends StoryServer {
    @Test
    @Shows("ENT-04")
    void aUnitHasOneFireSafetyPrincipalOneManagerAndOneSafetyBodyAtATime() {
        now("2026-03-12", 9);
        var unit = "/api/organizations/" + county.bodies.get("恒泽针织厂").value() + "/safety-roles";
        assertThat(as("guqing").put(unit + id(), role("SAFETY_BODY", "安全生产科")).status())
                .isEqualTo(200);
        var first = unit + id();
        var named = as("guqing").put(first, role("FIRE_SAFETY_MANAGER", "苗巧云"));
        assertThat(named.status()).as(named.toString()).isEqualTo(200);
        var second = as("guqing").put(unit + id(), role("FIRE_SAFETY_MANAGER", "韩立诚"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/detail")).contains("消防安全管理人", "苗巧云");
        assertThat(as("guqing")
                        .put(first + "/end", "{'untilOn':'2026-03-12','version':1}")
                        .status())
                .isEqualTo(200);
        assertThat(as("guqing")
                        .put(unit + id(), role("FIRE_SAFETY_MANAGER", "韩立诚"))
                        .status())
                .isEqualTo(200);
        assertThat(rows("manager=韩立诚&body=安全生产科&name=恒泽针织厂")).isEqualTo(1);
        assertThat(rows("hasPrincipal=false&name=恒泽针织厂")).isEqualTo(1);
        assertThat(as("miaoqiaoyun")
                        .put(unit + id(), role("SAFETY_OFFICER", "某人"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Shows("ENT-05")
    void aUnitWithoutASafetyOfficerIsFlaggedUntilOneIsNamedFullOrPartTime() {
        now("2026-03-12", 9);
        assertThat(rows("hasOfficer=false&name=恒泽针织厂")).isEqualTo(1);
        var unit = "/api/organizations/" + county.bodies.get("恒泽针织厂").value() + "/safety-roles";
        as("guqing").put(unit + id(), role("SAFETY_OFFICER", "钱进").replace("}", ",'fullTime':true}"));
        as("guqing").put(unit + id(), role("SAFETY_OFFICER", "孙平").replace("}", ",'fullTime':false}"));
        assertThat(rows("hasOfficer=false&name=恒泽针织厂")).isZero();
        assertThat(rows("fullTime=1..1&partTime=1..1&officers=钱进&name=恒泽针织厂")).isEqualTo(1);
    }

    @Test
    void whoeverWasNamedByMistakeWasNeverInTheRole() {
        var named = namedIn(newUnit("任命有误的工厂"), "认错的人");
        assertThat(rows("manager=认错的人")).isEqualTo(1);
        assertThat(declareVoid("miaoqiaoyun", named, "x").status()).isIn(403, 404);
        assertThat(declareVoid("guqing", named, " ").status()).isEqualTo(400);

        var voided = declareVoid("guqing", named, "同名不同人");
        assertThat(voided.text("/isVoid")).as(voided.toString()).isEqualTo("true");
        assertThat(rows("manager=认错的人")).isZero();
        var unit = named.substring(0, named.lastIndexOf('/'));
        assertThat(as("guqing").get(unit).text("/0/voidedOn")).isEqualTo("2026-03-12");
        var end = as("guqing").put(named + "/end", "{'untilOn':'2026-03-12','version':2}");
        assertThat(end.text("/type")).isEqualTo("/problems/organization/safety-role-void");
    }

    @Test
    void aRoleThatIsVoidComesBackWhileItIsFree() {
        var unit = newUnit("恢复任命的工厂");
        var first = namedIn(unit, "前一位");
        declareVoid("guqing", first, "以为认错");
        var second = namedIn(unit, "后一位");
        assertThat(restore(first, "没有认错").text("/detail")).contains("后一位");

        declareVoid("guqing", second, "还是前一位");
        assertThat(restore(first, "没有认错").text("/isVoid")).isEqualTo("false");
        assertThat(rows("manager=前一位")).isEqualTo(1);
        assertThat(as("guqing")
                        .get("/api/timelines" + unit.substring(unit.lastIndexOf('/')))
                        .toString())
                .contains("以为认错", "没有认错");
    }

    private String newUnit(String name) {
        now("2026-03-12", 9);
        var unit = "/api/organizations" + id();
        as("guqing")
                .put(
                        unit,
                        "{'name':'" + name
                                + "','legalRepresentative':'钱一','kind':'ENTERPRISE','enforcementPower':false,'areaId':'"
                                + county.area("永兴3格").value() + "','sectorId':'" + county.sector("INDUSTRY") + "'}");
        return unit;
    }

    /** The address of the role. */
    private String namedIn(String unit, String name) {
        var named = unit + "/safety-roles" + id();
        as("guqing").put(named, role("FIRE_SAFETY_MANAGER", name));
        return named;
    }

    private Answer declareVoid(String account, String named, String reason) {
        return as(account).put(voiding(named) + "/void", "{'reason':'" + reason + "'}");
    }

    private Answer restore(String named, String reason) {
        return as("guqing").put(voiding(named) + "/restoration", "{'reason':'" + reason + "'}");
    }

    private static String voiding(String named) {
        return "/api/voidings/safety-roles" + named.substring(named.lastIndexOf('/'));
    }

    private static String id() {
        return "/" + Wanghuo.id();
    }

    private static String role(String role, String name) {
        return "{'role':'" + role + "','name':'" + name + "','fromOn':'2026-01-01'}";
    }

    private int rows(String question) {
        return as("guqing").get("/api/ledgers/unit-safety/rows?" + question).number("/total");
    }
}
