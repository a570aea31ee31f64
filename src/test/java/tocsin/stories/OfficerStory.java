package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Talk.Answer;
import tocsin.town.Wanghuo;

/** Two officers sign an order or a decision, each of a body with the power of enforcement, each with a card of their own (《行政处罚法》第四十二条). */
class OfficerStory extends StoryServer {
    @Test
    @Shows("HAZ-05")
    void nobodyOutsideABodyWithPowerSignsAnOrder() {
        now("2026-03-12", 9);
        var hazard = "/api/hazards/" + found(as("chenli"), "执法甲");
        var town = order(hazard, officer("柏青", "99-01-0001"), officer("杨朔", "99-01-0002"));
        assertThat(town.status()).isEqualTo(422);
        assertThat(town.text("/type")).isEqualTo("/problems/hazards/officer-without-power");
        assertThat(town.text("/detail")).contains("杨朔");
        assertThat(town.text("/errors/0/pointer")).isEqualTo("/officers/1/personId");
        var grid = order(hazard, officer("陈莉", "99-01-0001"), officer("柏青", "99-01-0002"));
        assertThat(grid.text("/type")).isEqualTo("/problems/hazards/officer-without-power");
        assertThat(as("baiqing").get(hazard).text("/status")).isEqualTo("RECORDED");
    }

    @Test
    @Shows("HAZ-05")
    void anOfficerWhoIsNotOnFileOrWasNotPickedSignsNothing() {
        now("2026-03-12", 9);
        var hazard = "/api/hazards/" + found(as("chenli"), "执法乙");
        var stranger = "{'personId':'" + Wanghuo.id() + "','cardNumber':'99-01-0002'}";
        assertThat(order(hazard, officer("柏青", "99-01-0001"), stranger).text("/type"))
                .isEqualTo("/problems/hazards/officer-unknown");
        for (var empty : new String[] {"{'personId':'','cardNumber':'99-01-0002'}", "{'cardNumber':'99-01-0002'}"}) {
            var answer = order(hazard, officer("柏青", "99-01-0001"), empty);
            assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        }
        assertThat(as("baiqing").get(hazard).text("/status")).isEqualTo("RECORDED");
    }

    @Test
    @Shows("HAZ-05")
    void twoOfficersDoNotShareACard() {
        now("2026-03-12", 9);
        var hazard = "/api/hazards/" + found(as("chenli"), "执法丙");
        var shared = order(hazard, officer("柏青", "99-01-0001"), officer("卢远航", " 99-01-0001"));
        assertThat(shared.text("/type")).isEqualTo("/problems/hazards/card-shared");
        assertThat(shared.text("/detail")).contains("99-01-0001");
        assertThat(order(hazard, officer("柏青", "99-01-0001"), officer("卢远航", "99-01-0002"))
                        .text("/status"))
                .isEqualTo("ORDERED");
    }

    @Test
    @Shows("HAZ-06")
    void theSameHoldsForTheDecisionToStop() {
        now("2026-03-12", 9);
        var hazard = "/api/hazards/" + found(as("chenli"), "执法丁");
        var act = Wanghuo.id();
        var stopped = as("baiqing")
                .put(
                        hazard + "/suspensions/" + act,
                        "{'kind':'USE','scope':'二楼库房。','reason':'疏散通道无法在使用中恢复','lawArticle':'《中华人民共和国消防法》第六十条'}");
        assertThat(stopped.status()).as(stopped.toString()).isEqualTo(200);
        var paper = as("baiqing")
                .put(
                        hazard + fresh("papers"),
                        "{'actId':'" + act + "','officers':[" + officer("柏青", "99-01-0001") + ","
                                + officer("杨朔", "99-01-0002") + "]}");
        assertThat(paper.text("/type")).isEqualTo("/problems/hazards/officer-without-power");
    }

    private Answer order(String hazard, String one, String other) {
        return as("baiqing")
                .put(
                        hazard + fresh("orders"),
                        notice("2026-03-20")
                                .replaceFirst("}$", ",'officers':[" + one + "," + other + "],'lawArticle':'消防法第六十条'}"));
    }

    private String officer(String name, String card) {
        return "{'personId':'" + county.people.get(name).value() + "','cardNumber':'" + card + "'}";
    }
}
