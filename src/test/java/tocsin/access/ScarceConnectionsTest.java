package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.database.TestDatabase;

/**
 * While every connection is in use, whoever asks is told to come back in a moment, in both languages, and is served when one is free. Whoever
 * sends a command drop by drop is not waited for, and holds nobody up.
 */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.hikari.connection-timeout=1000", "tocsin.requests.command-arrives=PT1S"})
@DirtiesContext
class ScarceConnectionsTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private HikariDataSource pool;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @Test
    void whoeverAsksInVainIsToldAndServedLater() throws Exception {
        var held = new ArrayList<Connection>();
        try {
            while (held.size() < pool.getMaximumPoolSize()) {
                try {
                    held.add(pool.getConnection());
                } catch (SQLTransientConnectionException rounds) {
                    // Whatever works in the background gives its own back soon.
                }
            }
            var chinese = signIn("zh-CN");
            assertThat(chinese.statusCode()).as(chinese.body()).isEqualTo(503);
            assertThat(chinese.headers().firstValue("Retry-After")).contains("5");
            assertThat(chinese.body()).contains("/problems/foundation/database-busy", "系统正忙，没有写入");
            assertThat(signIn("en").body()).contains("The system is busy; nothing was written");
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        assertThat(signIn("en").statusCode()).isEqualTo(401);
    }

    @Test
    void aCommandThatDripsIsEndedAndOthersAreAnsweredMeanwhile() throws Exception {
        try (var dripping = new Socket(InetAddress.getLoopbackAddress(), port)) {
            dripping.setSoTimeout(20_000);
            var out = dripping.getOutputStream();
            out.write("""
                    PUT /api/session HTTP/1.1\r
                    Host: 127.0.0.1:%d\r
                    X-Tocsin: 1\r
                    Accept-Language: en\r
                    Content-Type: application/json\r
                    Content-Length: 100000\r
                    \r
                    """.formatted(port).getBytes(StandardCharsets.US_ASCII));
            int drops = 0;
            // Sixty seconds' worth of drops; it must end long before.
            for (; drops < 600 && dripping.getInputStream().available() == 0; drops++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
                if (drops == 3) {
                    assertThat(signIn("en").statusCode()).isEqualTo(401);
                }
            }
            assertThat(drops).isBetween(4, 300);
            var answer = new BufferedReader(new InputStreamReader(dripping.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 408");
        }
    }

    private HttpResponse<String> signIn(String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session"))
                .header("X-Tocsin", "1")
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"account\":\"nobody\",\"password\":\"Rope-1174-ling\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
