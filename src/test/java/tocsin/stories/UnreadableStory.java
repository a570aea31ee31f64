package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.town.Wanghuo;

/** What cannot be read is refused naming the value, where it stands and what may stand there. */
class UnreadableStory extends StoryServer {
    @Test
    void aCodeNobodyKnowsIsNamedWithTheOnesThereAre() {
        now("2026-03-12", 9);
        var refused =
                as("guqing").put("/api/duties/" + Wanghuo.id(), "{'kind':'HUGE','areaId':'" + Wanghuo.id() + "'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail"))
                .contains("“类别”的值“HUGE”", "PRINCIPAL")
                .doesNotContain("kind");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/kind");
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        now("2026-03-12", 9);
        var refused = as("guqing").put("/api/duties/" + Wanghuo.id(), "{'fromOn':'2026-02-30'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("“起始日期”的值“2026-02-30”").doesNotContain("fromOn");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/fromOn");
    }

    @Test
    void aCharacterThatCannotBeKeptIsNamedWithItsFieldAndNothingIsWritten() {
        now("2026-03-12", 9);
        for (var damaged : List.of("\\u0000", "\\ud800", "\\u001b")) {
            var refused = as("guqing")
                    .put("/api/hazards/" + Wanghuo.id(), hazard("楼梯" + damaged + "堆物", "'level':'GENERAL'"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/description");
            assertThat(refused.text("/detail")).contains("U+").contains("删掉");
        }
        var asked = as("guqing").get("/api/ledgers/hazards/rows?description=%00");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text("/detail")).contains("description", "U+0000").doesNotContain("encoding");
    }

    @Test
    void anAddressThatIsBrokenIsAnsweredInTheHousesWords() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/assets/..%2fx"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("请改正后再提交").doesNotContain("Tomcat", "<html");
        }
    }

    @Test
    void signsThatNobodySeesDoNotMakeAText() {
        now("2026-03-12", 9);
        var refused = as("guqing").put("/api/hazards/" + Wanghuo.id(), hazard("\\u200b\\u200b", "'level':'GENERAL'"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/description");
    }

    @Test
    void anAddressThatCannotBeARecordIsNotFound() {
        now("2026-03-12", 9);
        var none = as("guqing").get("/api/people/people");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text("/detail")).contains("people", "台账");
    }

    @Test
    void aParameterThatIsMissingIsNamed() {
        now("2026-03-12", 9);
        var refused = as("guqing").get("/api/search");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("缺少参数");
    }
}
