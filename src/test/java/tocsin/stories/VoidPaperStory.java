package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.agenda.Agenda;
import tocsin.figures.VerifyFigures;
import tocsin.town.Talk.Answer;
import tools.jackson.databind.JsonNode;

/** A paper declared void keeps its number; the hazard goes back to where another can be issued. Told over HTTP. */
class VoidPaperStory extends StoryServer {
    @Autowired
    private Agenda agenda;

    @Autowired
    private VerifyFigures verify;

    @BeforeEach
    void aWednesdayMorning() {
        now("2026-09-02", 9);
    }

    @Test
    void aVoidNoticeKeepsItsNumberAndAnotherGoesOutUnderTheNext() {
        var hazard = noticed("作废样例：通知写错了单位");
        var first = hazard.text("/notice/number");
        assertThat(declareVoid(hazard, " ").status()).isEqualTo(400);

        var back = declareVoid(hazard, "写错了整改责任人");
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.text("/status")).isEqualTo("RECORDED");
        assertThat(back.body().at("/notice").isObject()).isFalse();
        assertThat(back.text("/voidNotices/0/reason")).isEqualTo("写错了整改责任人");
        assertThat(agenda.open(id(back)))
                .as("the town owes its next step in time again, the unit nothing")
                .extracting("kind")
                .containsExactly("HANDLING");

        var again = as("yangshuo").put(path(hazard) + fresh("notices"), notice("2026-09-14"));
        var second = again.text("/notice/number");
        assertThat(sequence(second)).isEqualTo(sequence(first) + 1);
        var papers = as("yangshuo").get("/api/documents?record=" + id(hazard));
        assertThat(papers.text("/0/number")).isEqualTo(second);
        assertThat(papers.text("/1/number")).isEqualTo(first);
        assertThat(papers.text("/1/voided/by")).isEqualTo("杨朔");
        assertThat(papers.text("/1/voided/on")).isEqualTo("2026-09-02");
        assertThat(as("guqing").get("/api/timelines/" + id(hazard)).body().toString())
                .contains("写错了整改责任人", first);
    }

    @Test
    void figuresFollowAPaperThatIsVoidAndBackAgain() {
        var hazard = noticed("作废样例：超期后作废");
        onThe("2026-09-10", 0);
        followers.catchUp();
        int late = figure();
        declareVoid(hazard, "期限算错");
        followers.catchUp();
        assertThat(figure()).isEqualTo(late - 1);
        assertThat(restore(hazard, "期限没有算错").text("/status")).isEqualTo("ORDERED");
        followers.catchUp();
        assertThat(figure()).as("its last day is over, so it is late at once").isEqualTo(late);
        assertThat(verify.run(difference -> {}).agrees()).isTrue();

        declareVoid(hazard, "这次真的作废");
        onThe("2026-09-28", 0);
        restore(hazard, "镇里也逾期了才恢复");
        followers.catchUp();
        assertThat(verify.run(difference -> {}).agrees())
                .as("one overdue step gives way to another")
                .isTrue();
    }

    @Test
    void whatStandsOnAPaperKeepsItInForceAndIsNamed() {
        var hazard = noticed("作废样例：单位已报整改");
        as("yangshuo")
                .put(
                        path(hazard) + fresh("submissions"),
                        "{'statement':'已清走','photos':['" + photo(as("yangshuo")) + "']}");
        var refused = declareVoid(hazard, "想作废");
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/notice-built-on");
        assertThat(refused.text("/detail")).contains("单位报告的整改情况");
    }

    @Test
    void aVoidPaperComesBackOnlyWhileNoOtherWasIssued() {
        var hazard = noticed("作废样例：先作废后恢复");
        declareVoid(hazard, "以为发错");
        var restored = restore(hazard, "没有发错");
        assertThat(restored.text("/notice/number")).isEqualTo(hazard.text("/notice/number"));
        assertThat(restored.text("/dueOn")).isEqualTo("2026-09-09");
        assertThat(restore(hazard, "再恢复").text("/type")).isEqualTo("/problems/hazards/notice-not-void");

        declareVoid(hazard, "还是发错");
        var other = as("yangshuo").put(path(hazard) + fresh("notices"), notice("2026-09-14"));
        var refused = restore(hazard, "晚了");
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/notice-superseded");
        assertThat(refused.text("/detail")).contains(other.text("/notice/number"));
    }

    @Test
    void aVoidPaperIsNotServedAndIsNoLongerToBeServed() {
        var hazard = noticed("作废样例：不再送达");
        var paper = hazard.text("/notice/id");
        int unserved = toBeServed();
        declareVoid(hazard, "不用送");
        assertThat(toBeServed()).isEqualTo(unserved - 1);
        var served = as("yangshuo")
                .put(path(hazard) + "/notices/" + paper + "/service", "{'servedOn':'2026-09-02','receivedBy':'林秋月'}");
        assertThat(served.text("/type")).isEqualTo("/problems/hazards/notice-void");
    }

    @Test
    void onlyWhoeverIssuesForThatGroundOrAWiderOneDeclaresAPaperVoid() {
        var hazard = found(as("chenli"), "作废样例：县里发的通知");
        var issued = as("guqing").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-09-09"));
        var refused = declareVoid(issued, "镇里想作废");
        assertThat(refused.text("/type")).isEqualTo("/problems/hazards/notice-of-a-wider-body");
        assertThat(as("chenli")
                        .put(
                                path(issued) + fresh("notice-voidings"),
                                "{'noticeId':'" + issued.text("/notice/id") + "','reason':'x'}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theRegisterShowsEachNumberOfABodyAndYearWithItsState() {
        var hazard = noticed("作废样例：登记簿");
        var number = hazard.text("/notice/number");
        declareVoid(hazard, "登记簿里看得见");
        var body = as("guqing")
                .get("/api/ledgers/documents/rows?number=" + encoded(number))
                .text("/rows/0/bodyId");
        var rows = as("guqing")
                .get("/api/ledgers/document-numbers/rows?limit=500&series=rectification-notice&year=2026&bodyId="
                        + body);
        var sequences = rows.body()
                .get("rows")
                .valueStream()
                .map(row -> row.get("sequence").asInt())
                .sorted()
                .toList();
        assertThat(sequences)
                .isEqualTo(IntStream.rangeClosed(1, sequences.size()).boxed().toList());
        var gone = row(rows, number);
        assertThat(gone.get("state").asString()).isEqualTo("VOID");
        assertThat(gone.get("voidReason").asString()).isEqualTo("登记簿里看得见");
        assertThat(gone.get("voidedBy").asString()).isEqualTo("杨朔");
        assertThat(gone.get("voidedOn").asString()).isEqualTo("2026-09-02");
        assertThat(as("yangshuo").get("/api/ledgers/document-numbers/rows").status())
                .isEqualTo(403);
    }

    @Test
    void aVoidNumberStillLeadsToItsHazard() {
        var hazard = noticed("作废样例：按文号查得到");
        declareVoid(hazard, "写错");
        followers.catchUp();
        var found = as("guqing").get("/api/search?words=" + encoded(hazard.text("/notice/number")));
        assertThat(found.toString()).contains("作废样例：按文号查得到");
    }

    private static JsonNode row(Answer rows, String number) {
        return rows.body()
                .get("rows")
                .valueStream()
                .filter(row -> row.get("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Answer noticed(String description) {
        var hazard = found(as("chenli"), description);
        return as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-09-09"));
    }

    private Answer declareVoid(Answer hazard, String reason) {
        return give(hazard, "notice-voidings", reason);
    }

    private Answer restore(Answer hazard, String reason) {
        return give(hazard, "notice-restorations", reason);
    }

    private Answer give(Answer hazard, String act, String reason) {
        return as("yangshuo")
                .put(
                        path(hazard) + fresh(act),
                        "{'noticeId':'" + hazard.text("/notice/id") + "','reason':'" + reason + "'}");
    }

    private static String path(Answer hazard) {
        return "/api/hazards/" + hazard.text("/id");
    }

    private static UUID id(Answer hazard) {
        return UUID.fromString(hazard.text("/id"));
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
    }

    private int toBeServed() {
        return as("guqing").get("/api/ledgers/documents/rows?unserved=true").number("/total");
    }

    private int figure() {
        var strip = as("guqing")
                .get("/api/figures?area=" + county.area("望火县").value() + "&from=2026-09-01&until=" + clock.today());
        return strip.body()
                .get("metrics")
                .valueStream()
                .filter(metric -> metric.get("key").asString().equals("overdue"))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asInt();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
