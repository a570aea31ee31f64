package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Finds that arrive at the same moment are recorded together, and each is answered as if it had come alone. Told over HTTP. */
class FindsAtOnceStory extends StoryServer {
    private static final int PHONES = 24;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aWednesdayMorning() {
        now("2026-09-09", 9);
    }

    @Test
    void whatIsRefusedDoesNotTakeTheOthersWithIt() throws Exception {
        var chenli = as("chenli");
        var good = new ArrayList<String>();
        var bad = new ArrayList<String>();
        var sent = new ArrayList<Callable<Talk.Answer>>();
        for (int phone = 0; phone < PHONES; phone++) {
            var id = Wanghuo.id().toString();
            var body = hazard("同时上报" + phone, "'level':'GENERAL'");
            boolean wrong = phone % 4 == 3;
            (wrong ? bad : good).add(id);
            sent.add(() -> chenli.put("/api/hazards/" + id, wrong ? body.replace("EXITS", "NOTHING_KNOWN") : body));
        }
        var answers = atOnce(sent);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSameSizeAs(good);
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 400 && answer.status() < 500)
                .hasSameSizeAs(bad);
        assertThat(good).allSatisfy(id -> assertThat(told(id)).isEqualTo(1));
        assertThat(bad).allSatisfy(id -> assertThat(told(id)).isZero());
        assertThat(good).allMatch(id -> chenli.status("/api/hazards/" + id) == 200);
        assertThat(bad).allMatch(id -> chenli.status("/api/hazards/" + id) == 404);
    }

    @Test
    void theSameFindSentTwiceAtOnceIsThereOnce() throws Exception {
        var chenli = as("chenli");
        var id = Wanghuo.id().toString();
        var body = hazard("弱网重发", "'level':'GENERAL'");
        var answers = atOnce(List.of(
                () -> chenli.put("/api/hazards/" + id, body),
                () -> chenli.put("/api/hazards/" + id, body),
                () -> chenli.put("/api/hazards/" + id, body),
                () -> chenli.put("/api/hazards/" + id, body)));
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(told(id)).isEqualTo(1);
    }

    @Test
    void ofTwoDifferentFindsUnderOneIdOneIsRefused() throws Exception {
        var chenli = as("chenli");
        var id = Wanghuo.id().toString();
        var answers = atOnce(List.of(
                () -> chenli.put("/api/hazards/" + id, hazard("东门上锁", "'level':'GENERAL'")),
                () -> chenli.put("/api/hazards/" + id, hazard("西门上锁", "'level':'GENERAL'"))));
        assertThat(answers).extracting(Talk.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(told(id)).isEqualTo(1);
    }

    @Test
    void whoeverKnowsTheHazardAlreadyNeedsNoAnswerButThatItStands() throws Exception {
        var id = Wanghuo.id().toString();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/hazards/" + id))
                                .header("Cookie", as("chenli").cookie())
                                .header("X-Tocsin", "1")
                                .header("Prefer", "return=minimal")
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(
                                        hazard("只要回执", "'level':'GENERAL'").replace('\'', '"')))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("return=minimal");
        assertThat(answer.body()).isEmpty();
        assertThat(told(id)).isEqualTo(1);
    }

    private static List<Talk.Answer> atOnce(List<Callable<Talk.Answer>> sent) throws Exception {
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Talk.Answer>();
            for (var answer : phones.invokeAll(sent)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** How often the journal tells that this hazard was recorded. */
    private long told(String id) {
        return sql.sql(
                        "select count(*) from foundation.journal where subject = :id::uuid and kind = 'hazards.Recorded'")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
