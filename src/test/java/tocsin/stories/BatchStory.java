package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tocsin.batches.BatchTarget;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Many acts in one request: each is the act of its own address, and stands or falls alone. Told over HTTP. */
class BatchStory extends StoryServer {
    @Autowired
    private List<BatchTarget> targets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @BeforeEach
    void aWednesdayMorning() {
        now("2026-09-09", 9);
    }

    @Test
    void eachLineStandsOrFallsAloneAndSaysWhyInTheReadersLanguage() {
        var ordered = ordered("成批延期甲");
        var fresh = "/api/hazards/" + found(as("chenli"), "成批延期乙");
        var extend = "{'dueOn':'2026-10-30','reason':'配件定制'}";
        var answers = as("yangshuo")
                .batch(List.of(
                        line(ordered + fresh("extensions"), extend),
                        line(fresh + fresh("extensions"), extend),
                        line(ordered + fresh("corrections"), "{'version':3,'changes':{'spot':'后门'}}")));
        assertThat(answers).extracting(Talk.Answer::status).containsExactly(200, 409, 200);
        assertThat(answers.get(1).text("/problem/type")).isEqualTo("/problems/hazards/no-notice-yet");
        assertThat(answers.get(1).text("/problem/detail")).contains("通知");
        assertThat(as("yangshuo").get(ordered).text("/dueOn")).isEqualTo("2026-10-30");
        assertThat(as("yangshuo").get(ordered).text("/spot")).isEqualTo("后门");
        assertThat(as("yangshuo").english().batch(List.of(line(fresh + fresh("extensions"), extend))))
                .first()
                .extracting(answer -> answer.text("/problem/detail"))
                .asString()
                .contains("notice");
    }

    @Test
    void aLineIsTheSameCommandAsTheSinglePutSoThatOneRepeatsTheOther() {
        var hazard = ordered("成批重发");
        var act = hazard + fresh("extensions");
        var body = "{'dueOn':'2026-10-30','reason':'配件定制'}";
        assertThat(as("yangshuo").put(act, body).status()).isEqualTo(200);
        int told = as("yangshuo")
                .get("/api/timelines/" + id(hazard))
                .body()
                .at("/entries")
                .size();
        var again = as("yangshuo").batch(List.of(line(act, body), line(act, body.replace("定制", "缺货"))));
        assertThat(again.getFirst().body().at("/repeated").asBoolean()).isTrue();
        assertThat(again.getLast().text("/problem/type")).isEqualTo("/problems/foundation/id-taken");
        assertThat(as("yangshuo").get("/api/timelines/" + id(hazard)).body().at("/entries"))
                .hasSize(told);
    }

    @Test
    void whatSomebodyMayNotDoAloneIsRefusedInABatchToo() {
        var hazard = ordered("成批越权");
        var body = "{'reason':'重复'}";
        for (var account : List.of("chenli", "weixiaozhou")) {
            var alone = as(account).put(hazard + fresh("voidings"), body);
            var among = as(account).batch(List.of(line(hazard + fresh("voidings"), body)));
            assertThat(among.getFirst().status())
                    .as(account)
                    .isEqualTo(alone.status())
                    .isIn(403, 404);
            assertThat(among.getFirst().text("/problem/detail")).isEqualTo(alone.text("/detail"));
        }
        assertThat(as("yangshuo").get(hazard).text("/status")).isEqualTo("ORDERED");
    }

    @Test
    void aLineThatCannotBeReadIsAnsweredInItsPlaceWithItsNumber() {
        var hazard = ordered("成批错行");
        var answers = as("yangshuo")
                .batch(List.of(
                        "nonsense",
                        "",
                        line("/api/session", "{}"),
                        line(hazard + fresh("extensions"), "{'dueOn':'sometime'}"),
                        line(hazard + fresh("voidings"), "{}"),
                        line(hazard + fresh("classifications"), "{'setting':'RURAL','version':2}")));
        assertThat(answers).extracting(Talk.Answer::status).containsExactly(400, 404, 400, 400, 200);
        assertThat(answers).extracting(answer -> answer.number("/line")).containsExactly(1, 3, 4, 5, 6);
        assertThat(answers.get(2).text("/problem/errors/0/pointer")).isEqualTo("/dueOn");
        assertThat(answers.get(3).text("/problem/errors/0/pointer")).isEqualTo("/reason");
    }

    @Test
    void tooMuchIsRefusedBeforeAnyOfItIsDone() {
        var hazard = ordered("成批超限");
        var act = line(hazard + fresh("voidings"), "{'reason':'重复'}");
        var tooMany = new ArrayList<>(Collections.nCopies(1000, line("/api/nothing", "{}")));
        tooMany.addFirst(act);
        assertThat(as("yangshuo").batch(tooMany).getFirst().text("/type"))
                .isEqualTo("/problems/batches/too-many-lines");
        var tooLarge = List.of(act, line("/api/nothing", "{'note':'" + "x".repeat(4 << 20) + "'}"));
        assertThat(as("yangshuo").batch(tooLarge).getFirst().status()).isEqualTo(413);
        assertThat(as("yangshuo").batch(List.of("")).getFirst().text("/type")).isEqualTo("/problems/batches/no-lines");
        assertThat(as("yangshuo").get(hazard).text("/status")).isEqualTo("ORDERED");
    }

    @Test
    void everyActOnAHazardThatHasAnAddressMayStandInABatch() {
        var missing = addresses().stream()
                .map(address -> address.replaceAll("\\{[a-z]+}", Wanghuo.id().toString()))
                .filter(address -> targets.stream().noneMatch(room -> room.takes(address)))
                .toList();
        assertThat(addresses()).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    private Set<String> addresses() {
        return endpoints.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.PUT))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(address -> address.startsWith("/api/hazards/{id}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aSelectionSaysOfEachWhatMayBeDoneAndShowsNobodyMoreThanTheLedgerDoes() {
        var ordered = id(ordered("选中甲"));
        var fresh = found(as("chenli"), "选中乙");
        var selected = as("yangshuo").get("/api/hazards?ids=" + fresh + "," + ordered);
        assertThat(selected.text("/0/id")).isEqualTo(fresh);
        assertThat(allowed(selected, 0)).contains("issueNotice").doesNotContain("extend");
        assertThat(allowed(selected, 1)).contains("extend").doesNotContain("issueNotice");
        assertThat(selected.text("/0/responsible/name")).isNotEmpty();
        assertThat(selected.text("/1/notice/responsibleName")).isEqualTo("林秋月");
        assertThat(as("weixiaozhou").get("/api/hazards?ids=" + fresh).body()).isEmpty();
        var many = String.join(",", Collections.nCopies(201, fresh));
        assertThat(as("yangshuo").get("/api/hazards?ids=" + many).text("/type"))
                .isEqualTo("/problems/foundation/too-many-selected");
    }

    private static List<String> allowed(Talk.Answer selected, int at) {
        var acts = new ArrayList<String>();
        selected.body().get(at).get("actions").forEach(action -> {
            if (action.get("allowed").asBoolean()) {
                acts.add(action.get("act").asString());
            }
        });
        return acts;
    }

    @Test
    void theSelectedRowsOfALedgerAreExportedAndNoOthers() {
        var first = found(as("chenli"), "导出所选甲");
        var second = found(as("chenli"), "导出所选乙");
        found(as("chenli"), "导出所选丙");
        var file = as("yangshuo")
                .text("/api/ledgers/hazards/export?format=csv&columns=description&ids=" + first + "," + second);
        assertThat(file).contains("导出所选甲", "导出所选乙").doesNotContain("导出所选丙");
        assertThat(as("yangshuo").get("/api/ledgers/hazards/rows?ids=x").text("/type"))
                .isEqualTo("/problems/ledger/bad-value");
    }

    private String ordered(String description) {
        var hazard = "/api/hazards/" + found(as("chenli"), description);
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-09-30"));
        return hazard;
    }

    private static String id(String hazard) {
        return hazard.substring("/api/hazards/".length());
    }

    private static String line(String put, String body) {
        return "{'put':'" + put + "','body':" + body + "}";
    }
}
