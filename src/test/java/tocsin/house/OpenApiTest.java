package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the document of the API up from the running program, and keeps web/src/api/openapi.json equal to it. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.path=/drawn-up",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.override-with-generic-response=false"
        })
@Import(ApiDocument.class)
class OpenApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css))\"");

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @Test
    void theCommittedDocumentIsWhatTheServerSays() throws Exception {
        var said = ApiFile.text(drawnUp());
        assertThat(ApiFile.replace(said).equals(said))
                .as("the API changed: look at the diff of web/src/api/openapi.json and commit it")
                .isTrue();
    }

    @Test
    void everyOperationSaysWhatItDoesInBothLanguagesAndWhoseItIs() throws Exception {
        var wrong = operations().entrySet().stream()
                .filter(entry -> entry.getValue().path("summary").asString("").isBlank()
                        || entry.getValue().path("description").asString("").isBlank()
                        || entry.getValue().path("operationId").asString("").contains("_")
                        || entry.getValue().path("tags").isEmpty())
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(wrong)
                .as("operations without @Operation(operationId, summary, description), or without a room")
                .isEmpty();
    }

    @Test
    void theDocumentCallsOpenWhatIsOpen() throws Exception {
        var open = operations().entrySet().stream()
                .filter(entry -> entry.getValue().has("security")
                        && entry.getValue().path("security").isEmpty())
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(open).containsExactlyInAnyOrderElementsOf(EveryEndpointTest.OPEN);
    }

    @Test
    void thePageAndTheDocumentAreReadWithoutSigningIn() throws Exception {
        var document = get("/api/openapi.json");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(JsonMapper.shared().readTree(document.body()).path("openapi").asString())
                .startsWith("3.1");
        var page = get("/api/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        var parts =
                PART.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(parts).hasSize(3);
        for (var part : parts) {
            assertThat(get(part).statusCode()).as(part).isEqualTo(200);
        }
    }

    private TreeMap<String, JsonNode> operations() throws Exception {
        var operations = new TreeMap<String, JsonNode>();
        drawnUp()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    private JsonNode drawnUp() throws Exception {
        var answer = get("/drawn-up");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
