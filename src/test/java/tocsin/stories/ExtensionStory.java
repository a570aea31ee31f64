package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.town.Talk;

/** More time is given by the body that issued the paper, so far as the rule lets it, and beyond that by those above it in its line. */
class ExtensionStory extends StoryServer {
    @BeforeAll
    void aVillageOfficer() {
        county.appoint("程村干", "chengcungan", "永兴社区居民委员会", "永兴社区", "VILLAGE_OFFICER");
    }

    @BeforeEach
    void aMonday() {
        now("2026-06-01", 9);
    }

    @Test
    void neitherAVillageNorAnotherDepartmentExtendsWhatATownIssued() {
        var hazard = ordered("延期：别家不得延");
        for (var other : new String[] {"chengcungan", "baiqing"}) {
            var refused = extend(as(other), hazard, "2026-06-15");
            assertThat(refused.status()).as(other).isEqualTo(403);
            assertThat(refused.text("/type")).isEqualTo("/problems/hazards/extension-by-another-body");
            assertThat(refused.text("/detail")).contains("“望火镇人民政府”发出", "上级延长");
            assertThat(offered(as(other), hazard)).as(other).contains("望火镇人民政府").contains("\"allowed\":false");
        }
        assertThat(offered(as("yangshuo"), hazard)).contains("\"allowed\":true");
        assertThat(as("guqing").get(hazard).text("/dueOn")).isEqualTo("2026-06-10");
    }

    @Test
    void theIssuingBodyExtendsSoOftenAsTheRuleLetsItAndThenItsSuperiorDoes() {
        var hazard = ordered("延期：两次之后");
        assertThat(extend(as("yangshuo"), hazard, "2026-06-15").status()).isEqualTo(200);
        assertThat(extend(as("yangshuo"), hazard, "2026-06-18").status()).isEqualTo(200);
        var third = extend(as("yangshuo"), hazard, "2026-06-22");
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.text("/type")).isEqualTo("/problems/hazards/extension-needs-superior");
        assertThat(third.text("/detail")).contains("已延期 2 次", "“望火镇人民政府”的上级");
        assertThat(extend(as("guqing"), hazard, "2026-06-22").status()).isEqualTo(200);
    }

    @Test
    void theIssuingBodyExtendsSoFarAsTheRuleLetsItCountedFromTheDayFirstSet() {
        var hazard = ordered("延期：太远");
        var far = extend(as("yangshuo"), hazard, "2026-08-31");
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text("/type")).isEqualTo("/problems/hazards/extension-needs-superior");
        assertThat(extend(as("guqing"), hazard, "2026-08-31").status()).isEqualTo(200);
    }

    private String ordered(String description) {
        var hazard = "/api/hazards/" + found(as("chenli"), description);
        var issued = as("yangshuo").put(hazard + fresh("notices"), notice("2026-06-10"));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        return hazard;
    }

    private static Talk.Answer extend(Talk by, String hazard, String dueOn) {
        return by.put(hazard + fresh("extensions"), "{'dueOn':'" + dueOn + "','reason':'防火门须定制'}");
    }

    private static String offered(Talk by, String hazard) {
        return by.get(hazard)
                .body()
                .at("/actions")
                .valueStream()
                .filter(action -> action.at("/act").asString().equals("extend"))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
