package tocsin.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** This room and the footing on a database and a port of their own, with a record type that exists only as data. */
@SpringBootTest(
        classes = LedgerRoomTest.Room.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tocsin.imports.most-bytes=2000000")
abstract class LedgerRoomTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final Path DATA =
            Path.of("target", "ledger-test-" + ProcessHandle.current().pid());
    /** Who may ask, by the name they give. */
    static final Map<String, Actor> ACTORS = new HashMap<>(Map.of(
            "county", LedgerTestRoom.reader("1."),
            "town", LedgerTestRoom.reader("1.2."),
            "stranger", LedgerTestRoom.reader("2."),
            "nobody", new Actor(new UUID(9, 9), "路人", null, java.util.List.of())));

    @LocalServerPort
    int port;

    @Autowired
    ImportKinds kinds;

    @Autowired
    Ledgers ledgers;

    @Autowired
    JdbcClient sql;

    /** No configuration by annotation, so that no other test's scan of this room finds it. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"tocsin.foundation", "tocsin.ledger"})
    static class Room {
        @Bean
        AreaLookup areaLookup() {
            return id -> id.equals(LedgerTestRoom.TOWN)
                    ? java.util.Optional.of(LedgerTestRoom.TOWN_PATH)
                    : java.util.Optional.empty();
        }

        @Bean
        SectorLookup sectorLookup() {
            return id -> id.equals(LedgerTestRoom.FIRE_SECTOR)
                    ? java.util.Optional.of(LedgerTestRoom.FIRE_PATH)
                    : java.util.Optional.empty();
        }

        @Bean
        LedgerDefinition kennelLedger(javax.sql.DataSource database) {
            KennelRegister.createTable(database);
            return KennelRegister.ledger();
        }

        @Bean
        ImportDefinition kennelImport(JdbcClient sql) {
            return KennelRegister.imports(sql);
        }

        @Bean
        SecurityFilterChain byName(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .addFilterBefore(
                            (request, response, chain) -> {
                                var name = ((jakarta.servlet.http.HttpServletRequest) request).getHeader("X-Actor");
                                if (name != null) {
                                    SecurityContextHolder.getContext()
                                            .setAuthentication(
                                                    new PreAuthenticatedAuthenticationToken(ACTORS.get(name), ""));
                                }
                                chain.doFilter(request, response);
                            },
                            org.springframework.security.web.authentication.AnonymousAuthenticationFilter.class)
                    .build();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
        registry.add("tocsin.data", DATA::toString);
    }

    /** An answer and its JSON, if it is any. */
    record Answer(int status, HttpResponse<byte[]> response) {
        JsonNode json() {
            return CanonicalJson.read(new String(response.body(), StandardCharsets.UTF_8));
        }

        String detail() {
            return json().get("detail").asString();
        }

        Path saved(String suffix) {
            try {
                return Files.write(Files.createTempFile(Files.createDirectories(DATA), "got", suffix), response.body());
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
    }

    Answer get(String actor, String path) {
        return send(
                actor,
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", "zh-CN")
                        .GET());
    }

    Answer getEnglish(String actor, String path) {
        return send(
                actor,
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", "en")
                        .GET());
    }

    Answer put(String actor, String path, String json) {
        return send(
                actor,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer putBytes(String actor, String path, byte[] bytes) {
        return send(
                actor,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    Answer send(String actor, HttpRequest.Builder request) {
        try {
            if (!actor.isEmpty()) {
                request.header("X-Actor", actor);
            }
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    void kennel(String number, String area, String more) {
        var fields = "{\"number\":\"" + number + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
        sql.sql("insert into kennels.record values (:id, 'kennels', :area, '', :fields::jsonb)")
                .param("id", newId())
                .param("area", new AreaPath(area).value())
                .param("fields", fields)
                .update();
    }
}
