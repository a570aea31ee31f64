package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** One person is named to inspect many places by one press. */
class InspectorStory extends StoryServer {
    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    @Shows("ENT-02")
    void anInspectorIsNamedForManyPlacesAndEachThatCannotBeSaysWhy() {
        var first = registered("批指一店");
        var second = registered("批指二店");
        var chenli = county.people.get("陈莉").value().toString();
        var answers = as("guqing")
                .batch(List.of(
                        line(first, Wanghuo.id().toString(), chenli, 1),
                        line(second, Wanghuo.id().toString(), chenli, 7),
                        line(second, Wanghuo.id().toString(), Wanghuo.id().toString(), 1),
                        line(Wanghuo.id().toString(), Wanghuo.id().toString(), chenli, 1)));
        assertThat(answers).extracting(Talk.Answer::status).containsExactly(200, 409, 422, 404);
        assertThat(answers.get(2).text("/problem/type")).isEqualTo("/problems/premises/no-such-inspector");
        assertThat(answers.get(2).text("/problem/errors/0/pointer")).isEqualTo("/inspectorId");
        assertThat(file(first).text("/standing/inspector/name")).isEqualTo("陈莉");
        assertThat(file(second).body().at("/standing/inspector").isMissingNode()
                        || file(second).body().at("/standing/inspector").isNull())
                .isTrue();
        assertThat(as("guqing").get("/api/timelines/" + first).body().toString())
                .contains("实名检查人");
    }

    @Test
    void anInspectorWhoIsNobodyIsRefusedWhereAFileIsOpenedAndWhereItIsCorrected() {
        var forged = "'inspectorId':'" + Wanghuo.id() + "'";
        var opened = as("guqing").put("/api/premises/" + Wanghuo.id(), place("批指冒名店", forged));
        assertThat(opened.status()).isEqualTo(422);
        assertThat(opened.text("/type")).isEqualTo("/problems/premises/no-such-inspector");
        var place = registered("批指冒名二店");
        var corrected = as("guqing")
                .put(
                        "/api/premises/" + place + "/corrections/" + Wanghuo.id(),
                        "{'version':1,'changes':" + place("批指冒名二店", forged) + "}");
        assertThat(corrected.status()).isEqualTo(422);
        assertThat(corrected.text("/errors/0/pointer")).isEqualTo("/inspectorId");
    }

    @Test
    void theSameBatchAgainChangesNothingAndWhoIsNamedAlreadyMakesNoFact() {
        var place = registered("批指重发店");
        var act = Wanghuo.id().toString();
        var chenli = county.people.get("陈莉").value().toString();
        as("guqing").batch(List.of(line(place, act, chenli, 1)));
        int told = told(place);
        var again = as("guqing").batch(List.of(line(place, act, chenli, 1)));
        assertThat(again.getFirst().body().at("/repeated").asBoolean()).isTrue();
        var same = as("guqing").batch(List.of(line(place, Wanghuo.id().toString(), chenli, 2)));
        assertThat(same.getFirst().status()).isEqualTo(200);
        assertThat(told(place)).isEqualTo(told);
        assertThat(file(place).number("/version")).isEqualTo(2);
    }

    @Test
    void whatWasNamedIsTakenBackByNamingNobody() {
        var place = registered("批指撤回店");
        var chenli = county.people.get("陈莉").value().toString();
        as("guqing").batch(List.of(line(place, Wanghuo.id().toString(), chenli, 1)));
        var nobody = as("guqing")
                .put("/api/premises/" + place + fresh("inspector-namings"), "{'inspectorId':null,'version':2}");
        assertThat(nobody.status()).as(nobody.toString()).isEqualTo(200);
        assertThat(as("guqing")
                        .get("/api/ledgers/premises/rows?hasInspector=false&name=批指撤回店")
                        .number("/total"))
                .isEqualTo(1);
    }

    @Test
    void whoMayNotCorrectAFileIsToldSoBeforeAndWhenTryingAndAStrangerSeesNothing() {
        var place = registered("批指越权店");
        var chosen = "/api/premises?ids=" + place;
        assertThat(as("guqing").get(chosen).body().at("/0/reason").isNull()).isTrue();
        assertThat(as("chenli").get(chosen).text("/0/reason/zh")).isNotEmpty();
        var chenli = county.people.get("陈莉").value().toString();
        var tried = as("chenli").batch(List.of(line(place, Wanghuo.id().toString(), chenli, 1)));
        assertThat(tried.getFirst().status()).isEqualTo(403);
        assertThat(as("weixiaozhou").get(chosen).body()).isEmpty();
        var stranger = as("weixiaozhou").batch(List.of(line(place, Wanghuo.id().toString(), chenli, 1)));
        assertThat(stranger.getFirst().status()).isEqualTo(404);
    }

    private Talk.Answer file(String place) {
        return as("guqing").get("/api/premises/" + place);
    }

    private int told(String place) {
        return as("guqing").get("/api/timelines/" + place).body().at("/entries").size();
    }

    private static String line(String place, String act, String person, int version) {
        return "{'put':'/api/premises/" + place + "/inspector-namings/" + act + "','body':{'inspectorId':'" + person
                + "','version':" + version + "}}";
    }

    private String registered(String name) {
        var id = Wanghuo.id().toString();
        var answer = as("guqing").put("/api/premises/" + id, place(name, "'venueTypes':['SHOP']"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }

    private String place(String name, String more) {
        return "{'name':'" + name + "','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                + county.sector("CATERING") + "','address':'永兴路 " + name + "'," + more + "}";
    }
}
