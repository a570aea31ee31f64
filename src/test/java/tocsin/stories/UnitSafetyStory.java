package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
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
