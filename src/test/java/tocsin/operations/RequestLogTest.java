package tocsin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tocsin.foundation.CanonicalJson;
import tocsin.town.Wanghuo;
import tools.jackson.databind.JsonNode;

/** A request has an id from beginning to end, and one line tells of it without telling who somebody is or what opens a door. */
class RequestLogTest extends OperationsServer {
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        written.start();
        root.addAppender(written);
    }

    @AfterEach
    void leave() {
        root.detachAppender(written);
    }

    @Test
    void anIdThatComesAlongIsKeptInTheHeaderTheProblemAndTheLine() throws Exception {
        var answer = send("/api/hazards/" + Wanghuo.id(), "X-Request-Id", "gateway-4711.a");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("gateway-4711.a");
        assertThat(CanonicalJson.read(answer.body()).at("/requestId").asString())
                .isEqualTo("gateway-4711.a");
        assertThat(line("gateway-4711.a").get("http.response.status_code").asInt())
                .isEqualTo(401);
    }

    @Test
    void aTraceIsTakenAsTheIdAndWhatIsNotWellFormedIsNot() throws Exception {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(id("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")).isEqualTo(trace);
        for (var bad : List.of("short", "with space in it", "a".repeat(65), "<script>alert(1)</script>")) {
            assertThat(id("X-Request-Id", bad)).isNotEqualTo(bad).matches("[0-9a-f]{32}");
        }
        assertThat(id("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"))
                .matches("(?!0{32})[0-9a-f]{32}");
    }

    @Test
    void aLineBearsTheAccountsIdAndNoNameNoQuestionNoSecret() {
        var officer = as("yangshuo");
        officer.get("/api/search?q=林秋月13800000000");
        stranger().get("/api/setup/secret-link-that-opens-the-house");
        stranger().put("/api/session", "{'account':'yangshuo','password':'Wrong-password-1'}");
        var lines = lines();
        var search = lines.stream()
                .filter(line -> line.get("url.path") != null
                        && line.get("url.path").asString().equals("/api/search"))
                .findFirst()
                .orElseThrow();
        assertThat(search.get("user.id").asString()).matches("[0-9a-f-]{36}");
        assertThat(search.get("http.route").asString()).isEqualTo("/api/search");
        assertThat(search.get("event.duration_ms").isNumber()).isTrue();
        assertThat(lines.toString())
                .doesNotContain(
                        "林秋月", "13800000000", "杨朔", "yangshuo", "secret-link", "Wrong-password", Wanghuo.PASSWORD)
                .doesNotContain(officer.cookie().replace("tocsin=", ""));
    }

    @Test
    void aFailureIsOneLineWithItsTrace() {
        LoggerFactory.getLogger("tocsin.test").error("line one\nline two", new IllegalStateException("why"));
        var layout = layout();
        var text = layout.doLayout(written.list.getLast());
        assertThat(text.strip()).doesNotContain("\n");
        var line = CanonicalJson.read(text);
        assertThat(line.get("message").asString()).isEqualTo("line one\nline two");
        assertThat(line.get("error.type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.get("error.stack_trace").asString()).contains("aFailureIsOneLineWithItsTrace");
    }

    private String id(String header, String value) throws Exception {
        return send("/api/session", header, value)
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    private HttpResponse<String> send(String path, String header, String value) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header(header, value)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** The line of a request; it is written when the answer is already on its way. */
    private JsonNode line(String request) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(
                        () -> lines().stream()
                                .filter(line -> line.path("http.request.id")
                                                .asString("")
                                                .equals(request)
                                        && line.has("url.path"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonNode> lines() {
        var layout = layout();
        return new ArrayList<>(written.list)
                .stream().map(layout::doLayout).map(CanonicalJson::read).toList();
    }

    private LogLine layout() {
        var layout = new LogLine();
        layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        layout.setPattern("%msg%n");
        layout.setForm("json");
        layout.start();
        return layout;
    }
}
