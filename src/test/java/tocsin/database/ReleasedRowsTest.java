package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tocsin.Application;
import tocsin.access.Tokens;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Followers;
import tocsin.foundation.Text;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyJournal;
import tocsin.town.Wanghuo;
import tools.jackson.databind.JsonNode;

/** A county that an earlier version left opens with this one: nobody and nothing is missing, what is counted agrees, and people go on working. */
class ReleasedRowsTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @MethodSource("releases")
    void aCountyOfAnEarlierVersionGoesOn(Release release) throws Exception {
        try (var database = TestDatabase.bare()) {
            layTables(database.address(), release);
            try (var connection = database.dataSource().getConnection()) {
                release.dump().read(connection);
            }
            DatabaseMigration.migrate(database.address());
            try (var connection = database.dataSource().getConnection()) {
                assertThat(ReleaseCounty.counts(connection)).isEqualTo(release.counts());
            }
            try (var program = start(database.address())) {
                agrees(program);
                goesOn(program);
            }
        }
    }

    static List<Release> releases() {
        return Release.all();
    }

    /** The tables as the release made them. */
    private static void layTables(DatabaseAddress address, Release release) {
        for (var room : DatabaseMigration.ROOMS) {
            if (release.newest(room) > 0) {
                Flyway.configure()
                        .dataSource(address.jdbcUrl(), address.user(), address.password())
                        .locations("classpath:db/migration/" + room)
                        .schemas(room)
                        .defaultSchema(room)
                        .target(String.valueOf(release.newest(room)))
                        .initSql("set synchronous_commit = off")
                        .load()
                        .migrate();
            }
        }
    }

    private ConfigurableApplicationContext start(DatabaseAddress address) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--tocsin.demonstration.until=" + ReleaseCounty.UNTIL,
                        "--tocsin.agenda.sweep-every=PT24H",
                        "--tocsin.channels.send-every=PT24H",
                        "--spring.datasource.url=" + address.jdbcUrl(),
                        "--spring.datasource.username=" + address.user(),
                        "--spring.datasource.password=" + address.password(),
                        "--tocsin.data=" + data);
    }

    /** What is counted agrees to the last cell, and the journal vouches for every row; what was written before there was a seal is sealed now. */
    private static void agrees(ConfigurableApplicationContext program) {
        program.getBean(Followers.class).catchUp();
        var apart = new ArrayList<Text>();
        program.getBean(VerifyFigures.class).run(difference -> apart.add(difference.told()));
        assertThat(apart).isEmpty();
        var verify = program.getBean(VerifyJournal.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> verify.run(List.of(), finding -> {}).unsealed() == 0);
        // Keys are in no dump: another one signs, and whoever brought the rows here vouches for it.
        var findings = new ArrayList<JournalFinding>();
        verify.run(List.of(), findings::add);
        var keys = findings.stream()
                .filter(finding -> finding.what() == JournalFinding.What.KEY)
                .map(finding -> finding.told().en().replaceAll(".*key ([0-9a-f]+)\\.", "$1"))
                .toList();
        findings.clear();
        verify.run(List.of(), keys, findings::add);
        assertThat(findings).isEmpty();
    }

    /** Somebody reads the ledgers and records what was found in a place of then. */
    private static void goesOn(ConfigurableApplicationContext program) throws Exception {
        var desk = new Desk(
                program.getEnvironment().getRequiredProperty("local.server.port"),
                program.getBean(Tokens.class).issue("chenli").bearer());
        assertThat(desk.ask("GET", "/api/ledgers/hazards/rows?limit=50", "").at("/rows"))
                .isNotEmpty();
        var place = desk.ask("GET", "/api/ledgers/premises/rows?limit=1", "")
                .at("/rows/0/id")
                .asString();
        var found = desk.ask(
                "PUT",
                "/api/hazards/" + Wanghuo.id(),
                "{'premisesId':'" + place + "','foundAt':'" + ReleaseCounty.UNTIL
                        + "','source':'PATROL','category':'EXITS','description':'安全出口锁闭','level':'GENERAL'}");
        assertThat(found.at("/premises/id").asString()).as(found.toString()).isEqualTo(place);
        program.getBean(Followers.class).catchUp();
        assertThat(program.getBean(VerifyFigures.class).run(difference -> {}).agrees())
                .isTrue();
    }

    /** Somebody with a token. */
    private record Desk(String port, String bearer) {
        JsonNode ask(String method, String path, String json) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + bearer)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return CanonicalJson.read(answer.body());
            }
        }
    }
}
