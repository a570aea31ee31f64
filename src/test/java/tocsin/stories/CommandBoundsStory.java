package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.foundation.CanonicalJson;
import tocsin.town.Wanghuo;

/** A command says only what there is to say, and is no larger than one can be. */
class CommandBoundsStory extends StoryServer {
    private static final int THREE_MEGABYTES = 3 << 20;

    @BeforeEach
    void aWednesday() {
        now("2026-03-11", 9);
    }

    @Test
    void aRefusedTimeIsToldAsItWasTypedAndARuleByItsName() {
        var find = "{'premisesId':'" + county.noodleShop.value()
                + "','foundAt':'%s','source':'PATROL','category':'EXITS','description':'时间不对','level':'GENERAL'}";
        var later = as("chenli").put("/api/hazards/" + Wanghuo.id(), find.formatted("2026-03-11T23:59:00+08:00"));
        assertThat(later.text("/detail")).isEqualTo("发现时间 2026-03-11 23:59 晚于现在。请核对日期和设备时间。");
        assertThat(later.text("/errors/0/pointer")).isEqualTo("/foundAt");
        var early = as("chenli").put("/api/hazards/" + Wanghuo.id(), find.formatted("1900-01-01T23:58:00+08:00"));
        assertThat(early.text("/type")).isEqualTo("/problems/hazards/found-too-early");
        assertThat(early.text("/detail"))
                .startsWith("发现时间 1900-01-01 23:58 早于 2008-02-01")
                .doesNotContain("hazards/");
        var area = as("guqing").get("/api/ledgers/hazards/rows?area=zzz");
        assertThat(area.text("/detail")).isEqualTo("“zzz”不能用作“区域”：没有这个编号，请重新选择。");
    }

    @Test
    void aFieldThatACommandDoesNotKnowIsRefusedByItsName() {
        var refused = as("guqing")
                .put(
                        "/api/areas/" + Wanghuo.id(),
                        "{'parentId':'990101101001','level':'GRID','code':'99010110100177','name':'错填格'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("不认识的项“parentId”", "parentCode");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/parentId");
        assertThat(as("guqing")
                        .english()
                        .put("/api/areas/" + Wanghuo.id(), "{'parentId':'990101101001'}")
                        .text("/detail"))
                .contains("There is no “parentId” here");
    }

    @Test
    void aValueOfAWrongKindIsSaidOfTheFieldAsPeopleCallIt() {
        var refused = as("guqing")
                .put(
                        "/api/areas/" + Wanghuo.id(),
                        "{'parentCode':'990101101001','level':'PARISH','code':'99010110100178','name':'错级格'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("“层级”的值“PARISH”不认得").doesNotContain("/level");
    }

    @Test
    void aCommandLargerThanAnyCanBeIsRefusedBeforeItIsRead() throws Exception {
        var said = put(HttpRequest.BodyPublishers.ofByteArray(large()));
        assertThat(said.statusCode()).isEqualTo(413);
        var problem = CanonicalJson.read(said.body());
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/foundation/too-large");
        assertThat(problem.at("/detail").asString()).contains("上限是 2 MB");
    }

    @Test
    void oneThatDoesNotSayItsLengthIsRefusedAsSoonAsItIsTooLarge() throws Exception {
        var said = put(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large())));
        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(CanonicalJson.read(said.body()).at("/type").asString()).isEqualTo("/problems/foundation/too-large");
    }

    private static byte[] large() {
        return ("{\"description\":\"" + "长".repeat(THREE_MEGABYTES / 3) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> put(HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/hazards/" + Wanghuo.id()))
                .header("Cookie", as("chenli").cookie())
                .header("X-Tocsin", "1")
                .header("Content-Type", "application/json")
                .PUT(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
