package tocsin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tocsin.town.Wanghuo;

/** What is counted is what was done, under names that the handbook lists. */
class MetricsTest extends OperationsServer {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+(?:\\{.*})?) ([-+.0-9EeNaInf]+)$");

    @Test
    void countsGrowByWhatWasDone() throws Exception {
        var before = scraped();
        var worker = as("chenli");
        assertThat(found(worker, "指标一").status()).isEqualTo(200);
        assertThat(found(worker, "指标二").status()).isEqualTo(200);
        assertThat(found(worker, "").status()).isEqualTo(400);
        var again = "{'put':'/api/hazards/" + Wanghuo.id() + "','body':" + hazard("指标三") + "}";
        var answers = worker.batch(List.of(again, again, "{'put':'/api/nothing','body':{}}"));
        assertThat(answers).extracting(answer -> answer.status()).containsExactly(200, 200, 404);

        var after = scraped();
        assertThat(grown(before, after, "tocsin_facts_recorded_total{kind=\"hazards.Recorded\"}"))
                .isEqualTo(3);
        assertThat(grown(before, after, "tocsin_commands_total{command=\"recordHazard\",outcome=\"done\"}"))
                .isEqualTo(2);
        assertThat(grown(before, after, "tocsin_commands_total{command=\"recordHazard\",outcome=\"refused\"}"))
                .isOne();
        assertThat(grown(before, after, "tocsin_requests_refused_total{problem=\"foundation/invalid\"}"))
                .isOne();
        for (var outcome : List.of("done", "repeated", "refused")) {
            assertThat(grown(before, after, "tocsin_intake_records_total{outcome=\"" + outcome + "\"}"))
                    .as(outcome)
                    .isOne();
        }
    }

    @Test
    void lagPoolAndAnswersAreMeasured() throws Exception {
        as("chenli").get("/api/hazards/" + Wanghuo.id());
        var measures = scraped();
        for (var part : List.of("followers", "sealer", "agenda", "outbox")) {
            assertThat(measures).containsKey("tocsin_lag_seconds{part=\"" + part + "\"}");
        }
        assertThat(measures)
                .containsKeys(
                        "tocsin_health_state{part=\"pool\"}",
                        "tocsin_follower_lag_seconds{follower=\"notices.inbox\"}",
                        "tocsin_agenda_due_steps");
        assertThat(measures.keySet())
                .anyMatch(name -> name.startsWith("hikaricp_connections_active{"))
                .anyMatch(name ->
                        name.startsWith("http_server_requests_seconds_bucket{") && name.contains("/api/hazards/{id}"));
    }

    @Test
    void onlyTheTokenOpensThem() throws Exception {
        assertThat(scrape("").statusCode()).isEqualTo(401);
        assertThat(scrape("Bearer measures-of-wanghuo-4712").statusCode()).isEqualTo(401);
        assertThat(as("xitong").status("/actuator/prometheus")).isEqualTo(401);
        assertThat(scrape("Bearer " + METRICS_TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void theHandbookListsEveryMeasureOfOursAndNoOther() throws Exception {
        found(as("chenli"), "");
        as("chenli").batch(List.of("{'put':'/api/nothing','body':{}}"));
        var told = scraped().keySet().stream()
                .map(name -> name.replaceFirst("\\{.*", ""))
                .filter(name -> name.startsWith("tocsin_"))
                .collect(Collectors.toSet());
        var listed = Pattern.compile("`(tocsin_[a-z_]+)`")
                .matcher(handbook())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(told).isNotEmpty().isEqualTo(listed);
    }

    private static String handbook() throws IOException {
        return Files.readString(Path.of("docs/handbook/metrics.md"));
    }

    private static double grown(Map<String, Double> before, Map<String, Double> after, String name) {
        return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
    }

    private Map<String, Double> scraped() throws Exception {
        var measures = new HashMap<String, Double>();
        SAMPLE.matcher(scrape("Bearer " + METRICS_TOKEN).body())
                .results()
                .forEach(found -> measures.put(found.group(1), Double.valueOf(found.group(2))));
        return measures;
    }

    private HttpResponse<String> scrape(String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
