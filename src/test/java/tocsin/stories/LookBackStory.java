package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;

/** A county draws closed hazards to be looked at again; the draw can be done over, and what is found comes together. */
class LookBackStory extends StoryServer {
    @Test
    @Shows("HAZ-20")
    void aSampleIsDrawnByARecordedSeedAndEachOfItIsOwedToANamedPerson() throws Exception {
        now("2025-03-03", 9);
        for (int at = 1; at <= 5; at++) {
            closed("抽查第 " + at + " 条");
        }
        now("2025-03-10", 9);
        var task = "/api" + fresh("look-backs");
        var drawn = as("guqing").put(task, draw("三月抽查", "'share':40"));
        assertThat(drawn.status()).as(drawn.toString()).isEqualTo(200);
        assertThat(drawn.text("/rule/zh")).isEqualTo("从 5 条中按 40% 抽取 2 条");
        assertThat(drawn.body().at("/reproduced").asBoolean()).isTrue();
        var rows = draws(task);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().at("/personName").asString()).isEqualTo("柏青");
        assertThat(sortedByLot(drawn.text("/seed"), rows))
                .as("anybody can draw it again")
                .isTrue();
        assertThat(as("baiqing").get("/api/agenda?limit=100").body().toString()).contains("三月抽查");
        var repeated = as("guqing").put(task, draw("三月抽查", "'share':40"));
        assertThat(repeated.text("/seed")).as("a repeat draws nothing").isEqualTo(drawn.text("/seed"));
        var taken = as("guqing").put("/api" + fresh("look-backs"), draw("三月再抽", "'count':4"));
        assertThat(taken.text("/detail"))
                .as("what is drawn waits and is not drawn again")
                .contains("只有 3 条");
    }

    @Test
    @Shows("HAZ-20")
    void whatIsFoundComesTogetherInTheTaskWhoeverLooksBack() {
        now("2025-05-05", 9);
        for (int at = 1; at <= 4; at++) {
            closed("五月第 " + at + " 条");
        }
        now("2025-05-12", 9);
        var task = "/api" + fresh("look-backs");
        as("guqing").put(task, draw("五月抽查", "'count':4").replace("2025-03", "2025-05"));
        var rows = draws(task);
        lookBack(rows.get(0).at("/hazardId").asString(), true);
        lookBack(rows.get(1).at("/hazardId").asString(), false);
        as("guqing")
                .put(
                        "/api/hazards/" + rows.get(2).at("/hazardId").asString() + fresh("closure-refusals"),
                        "{'reason':'只做了表面清理','workingDays':3}");
        followers.catchUp();
        var report = as("guqing").get(task);
        assertThat(report.body().at("/report").toString())
                .isEqualTo(
                        "{\"drawn\":4,\"waiting\":1,\"overdue\":0,\"held\":1,\"relapsed\":1,\"poor\":1,\"voided\":0}");
        assertThat(as("guqing")
                        .get(task.replace("look-backs", "timelines"))
                        .body()
                        .toString())
                .contains("从 4 条已销号隐患中抽取 4 条", "已经反弹");
        var cancelled = as("guqing").put(task + "/cancellation", "{'reason':'并入六月专项'}");
        assertThat(cancelled.text("/cancelled/reason")).isEqualTo("并入六月专项");
        assertThat(cancelled.body().at("/report/held").asInt())
                .as("what was found stays")
                .isEqualTo(1);
        assertThat(as("baiqing").get("/api/agenda?limit=100").body().toString()).doesNotContain("五月抽查");
        assertThat(as("guqing").put(task + "/cancellation", "{'reason':'再取消'}").status())
                .isEqualTo(409);
    }

    @Test
    void aTownDrawsInItsOwnTownAndNobodyLooksBackAtWhatTheyClosed() {
        now("2025-07-07", 9);
        closed("七月的一条");
        var own = draw("七月抽查", "'count':1")
                .replace("2025-03", "2025-07")
                .replace(
                        county.people.get("柏青").value().toString(),
                        county.people.get("卢远航").value().toString());
        var refused = as("guqing").put("/api" + fresh("look-backs"), own);
        assertThat(refused.text("/type")).isEqualTo("/problems/lookbacks/nobody-else");
        var stranger = as("weixiaozhou").put("/api" + fresh("look-backs"), own);
        assertThat(stranger.status()).isEqualTo(403);
        var both = as("guqing").put("/api" + fresh("look-backs"), own.replace("'count':1", "'count':1,'share':5"));
        assertThat(both.text("/type")).isEqualTo("/problems/lookbacks/share-or-count");
    }

    /** Found, ordered, rechecked and closed by an officer of the fire authority. */
    private String closed(String description) {
        var id = found(as("chenli"), description);
        var hazard = "/api/hazards/" + id;
        as("yangshuo")
                .put(hazard + fresh("notices"), notice(clock.today().plusDays(7).toString()));
        var by = as("luyuanhang");
        var answer = by.put(hazard + fresh("rechecks"), "{'passed':true,'note':'已改','photos':['" + photo(by) + "']}");
        assertThat(answer.text("/status")).as(answer.toString()).isEqualTo("CLOSED");
        return id;
    }

    private void lookBack(String hazard, boolean held) {
        var by = as("baiqing");
        var answer = by.put(
                "/api/hazards/" + hazard + fresh("look-backs"),
                "{'held':" + held + ",'note':'到场看过','photos':['" + photo(by) + "']}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String draw(String title, String howMany) {
        return "{'title':'" + title + "','areaId':'" + county.area("望火县").value()
                + "','closedFrom':'2025-03-01','closedUntil':'2025-03-31'," + howMany
                + ",'dueOn':'2025-12-31','people':['" + county.people.get("柏青").value() + "']}";
    }

    private List<tools.jackson.databind.JsonNode> draws(String task) {
        var rows = as("guqing")
                .get("/api/ledgers/look-back-draws/rows?taskId=" + task.substring(task.lastIndexOf('/') + 1));
        var all = new ArrayList<tools.jackson.databind.JsonNode>();
        rows.body().at("/rows").forEach(all::add);
        return all;
    }

    /** The lots, computed here by hand as the decision record tells. */
    private static boolean sortedByLot(String seed, List<tools.jackson.databind.JsonNode> rows) throws Exception {
        var lots = new ArrayList<String>();
        for (var row : rows) {
            var sha = MessageDigest.getInstance("SHA-256");
            lots.add(HexFormat.of()
                    .formatHex(sha.digest(
                            (seed + "/" + row.at("/hazardId").asString()).getBytes(StandardCharsets.UTF_8))));
        }
        return lots.equals(lots.stream().sorted().toList());
    }
}
