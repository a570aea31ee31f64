package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tocsin.Application;
import tocsin.database.TestDatabase;

/** Walks every endpoint of every room as a stranger. A new endpoint is closed until it is entered here, and why. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryEndpointTest {
    /** Signing in, and the first set-up, whose link is the permission. */
    static final Set<String> OPEN = Set.of("PUT /api/session", "GET /api/setup/{token}", "PUT /api/setup/{token}");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @Test
    void aStrangerIsRefusedEverywhereButAtTheDoor() throws Exception {
        var answers = new TreeMap<String, Integer>();
        for (var endpoint : endpoints()) {
            answers.put(endpoint, status(endpoint));
        }
        assertThat(answers).isNotEmpty();
        assertThat(answers.entrySet().stream()
                        .filter(answer -> !OPEN.contains(answer.getKey()) && answer.getValue() != 401)
                        .toList())
                .isEmpty();
    }

    @Test
    void theContractIsOpenAndNothingBesideIt() throws Exception {
        for (var path : List.of("/api/openapi.json", "/api/docs", "/api/docs/start.js")) {
            assertThat(status("GET " + path)).as(path).isEqualTo(200);
            assertThat(status("PUT " + path)).as(path).isEqualTo(401);
        }
        for (var path : List.of("/api", "/api/openapi", "/api/openapi.yaml", "/api/docs/of/others", "/api/nothing")) {
            assertThat(status("GET " + path)).as(path).isEqualTo(401);
        }
    }

    @Test
    void theListOfOpenEndpointsNamesNoneThatIsGone() {
        assertThat(endpoints()).containsAll(OPEN);
    }

    @Test
    void everyEndpointStandsUnderTheApi() {
        assertThat(endpoints()).allMatch(endpoint -> endpoint.contains(" /api/") || endpoint.endsWith(" /error"));
    }

    private Set<String> endpoints() {
        return endpoints.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> methods(mapping.getMethodsCondition().getMethods()).stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> methods(Set<RequestMethod> named) {
        return named.isEmpty()
                ? List.of("GET", "PUT", "POST", "DELETE")
                : named.stream().map(RequestMethod::name).toList();
    }

    private int status(String endpoint) throws Exception {
        var parts = endpoint.split(" ");
        var path = parts[1].replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "0192f0c1-0000-7000-8000-000000000001");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(parts[0], HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
