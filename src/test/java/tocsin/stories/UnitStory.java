package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.town.Wanghuo;

/** The safety people of a unit: they see their own hazards, report them rectified, and see nothing else. */
class UnitStory extends StoryServer {
    @BeforeEach
    void aMondayMorning() {
        now("2026-03-16", 9);
    }

    @Test
    void theSessionNamesTheUnitOfItsPeopleAndNoneForOfficers() {
        var unit = as("miaoqiaoyun").get("/api/session");
        assertThat(unit.text("/unit/id"))
                .isEqualTo(county.bodies.get("恒泽针织厂").value().toString());
        assertThat(unit.text("/unit/name")).isEqualTo("恒泽针织厂");
        assertThat(as("yangshuo").get("/api/session").body().path("unit").isObject())
                .isFalse();
    }

    @Test
    void aUnitReportsItsHazardRectifiedAndCannotRecheckIt() {
        var hazard = "/api/hazards/" + foundAtTheMill("细纱车间通道堆放纱包");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-03-20"));

        assertThat(allows(hazard, "submit")).isTrue();
        assertThat(allows(hazard, "recheck")).isFalse();
        var submitted = as("miaoqiaoyun")
                .put(
                        hazard + fresh("submissions"),
                        "{'statement':'纱包已移走','photos':['" + photo(as("miaoqiaoyun")) + "']}");
        assertThat(submitted.text("/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void aUnitListsItsOwnHazardsOnlyAndAnotherUnitsHazardIsNotThere() {
        var own = foundAtTheMill("配电箱下方堆放可燃物");
        var others = found(as("chenli"), "灶台无熄火保护");

        var rows = as("miaoqiaoyun").get("/api/ledgers/hazards/rows?limit=50").body();
        assertThat(rows.path("rows").findValuesAsString("id")).contains(own).doesNotContain(others);
        assertThat(as("miaoqiaoyun").get("/api/hazards/" + others).status()).isEqualTo(404);
    }

    private boolean allows(String hazard, String act) {
        var actions = as("miaoqiaoyun").get(hazard).body().path("actions");
        for (var action : actions) {
            if (action.path("act").asString().equals(act)) {
                return action.path("allowed").asBoolean();
            }
        }
        return false;
    }

    private String foundAtTheMill(String description) {
        var id = Wanghuo.id().toString();
        var body = hazard(description, "'level':'GENERAL'")
                .replace(
                        county.noodleShop.value().toString(),
                        county.mill.value().toString());
        assertThat(as("chenli").put("/api/hazards/" + id, body).status()).isEqualTo(200);
        return id;
    }
}
