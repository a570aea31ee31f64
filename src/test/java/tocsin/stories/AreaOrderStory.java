package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.Areas;
import tocsin.organization.RecordArea;
import tocsin.town.SentSheet;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Each level stands below the levels it can stand below, and its code goes on from the code above it. */
class AreaOrderStory extends StoryServer {
    @Autowired
    private Areas areas;

    @BeforeEach
    void aWednesday() {
        now("2026-03-11", 9);
    }

    @Test
    void aGridStandsInAVillageAndNowhereElse() {
        for (var parent : new String[] {"990101", "990101101"}) {
            var refused = add("GRID", parent + "7711", parent);
            assertThat(refused.status()).as(parent).isEqualTo(422);
            assertThat(refused.text("/type")).isEqualTo("/problems/organization/area-level-out-of-order");
            assertThat(refused.text("/detail")).contains("网格的上级可以是：功能区、村居");
        }
        assertThat(add("GRID", "99010110100171", "990101101001").status()).isEqualTo(200);
    }

    @Test
    void anAreaWithoutOneAboveItIsRefusedUnlessTheTreeMayBeginThere() {
        for (var level : new AreaLevel[] {AreaLevel.GRID, AreaLevel.VILLAGE, AreaLevel.TOWN, AreaLevel.COUNTY}) {
            var command =
                    new RecordArea(new AreaId(Wanghuo.id()), "97" + level.ordinal() + "1", "无上级", level, null, null);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> areas.record(command, Actor.INSTALLATION))
                    .as(level.name())
                    .isInstanceOfSatisfying(
                            Problem.class,
                            refused -> assertThat(refused.kind().type()).isEqualTo("organization/area-without-parent"));
        }
    }

    @Test
    void aCodeGoesOnFromTheCodeAboveItAlsoWhenItIsChanged() {
        var foreign = add("VILLAGE", "330102001001", "990101101");
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.text("/detail")).contains("330102001001", "“望火镇”的代码 990101101", "GB/T 2260");
        var id = Wanghuo.id();
        assertThat(add(id.toString(), "VILLAGE", "990101101771", "990101101").status())
                .isEqualTo(200);
        var recoded = as("guqing")
                .put("/api/areas/" + id + fresh("codes"), "{'code':'330102771','fromOn':'2026-03-11','version':1}");
        assertThat(recoded.text("/type")).isEqualTo("/problems/organization/area-code-not-continued");
    }

    @Test
    void aSheetSaysInItsCellsWhatCannotStandWhere() {
        var sent = SentSheet.of(
                as("guqing"),
                "areas",
                "代码,名称,层级,上级代码",
                "9901010077,跳级格,网格,990101",
                "330102772,别县村,村居,990101101",
                "990101101773,好村,村居,990101101",
                "99010110177301,好村1格,网格,990101101773");
        assertThat(sent.counts()).as(sent.said()).isEqualTo(java.util.List.of(2, 2, 0, 0));
        assertThat(sent.said()).contains("不能放在县之下", "应以上级代码 990101101 开头");
    }

    private Talk.Answer add(String level, String code, String parent) {
        return add(Wanghuo.id().toString(), level, code, parent);
    }

    private Talk.Answer add(String id, String level, String code, String parent) {
        return as("guqing")
                .put(
                        "/api/areas/" + id,
                        "{'parentCode':'" + parent + "','level':'" + level + "','code':'" + code + "','name':'序" + code
                                + "'}");
    }
}
