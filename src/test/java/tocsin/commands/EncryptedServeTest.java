package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.transport.MadeAuthority;

/** The program as an office serves it to others: encrypted, or behind its proxy. A real TLS client asks. */
class EncryptedServeTest {
    private static final Pattern SET_UP_LINK = Pattern.compile("/setup/([A-Za-z0-9_-]{43})");
    private static final Instant FROM = Instant.now().minus(Duration.ofDays(1));
    private static final Instant UNTIL = Instant.now().plus(Duration.ofDays(90));

    @TempDir
    static Path temporary;

    private MadeAuthority authority;
    private Path certificate;
    private Path key;
    private int port;
    private int plainPort;

    @BeforeAll
    static void open() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @BeforeEach
    void made() throws Exception {
        authority = new MadeAuthority();
        certificate = temporary.resolve("server.crt");
        key = temporary.resolve("server.key");
        authority.issue(FROM, UNTIL).write(certificate, key);
        port = RunningProgram.freePort();
        plainPort = RunningProgram.freePort();
    }

    @Test
    void itServesByTheGivenCertificateAndTakesUpANewOneWithoutARestart() throws Exception {
        try (var program =
                serve("--tls-cert", certificate + "", "--tls-key", key + "", "--http-port", plainPort + "")) {
            program.waitUntilReady(client(), "https://localhost:" + port);
            var first = shown();
            assertThat(get(client(), "https://localhost:" + port + "/")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000");
            assertThat(cookieOfFirstSignIn(program)).contains("Secure", "HttpOnly", "SameSite=Strict");
            var sentOn = get(HttpClient.newHttpClient(), "http://localhost:" + plainPort + "/hazards?level=MAJOR");
            assertThat(sentOn.statusCode()).isEqualTo(308);
            assertThat(sentOn.headers().firstValue("Location"))
                    .hasValue("https://localhost:" + port + "/hazards?level=MAJOR");
            assertThat(get(HttpClient.newHttpClient(), "http://localhost:" + plainPort + "/trust")
                            .statusCode())
                    .isEqualTo(308);

            authority.issue(FROM, UNTIL).write(certificate, key);
            program.waitUntilSaid("The new certificate is in use");
            var second = shown();
            assertThat(second.getSerialNumber()).isNotEqualTo(first.getSerialNumber());

            authority.issue(FROM, UNTIL).write(certificate, temporary.resolve("forgotten.key"));
            program.waitUntilSaid("The certificate in use stays.");
            assertThat(program.said()).contains("不是一对", "does not belong to the certificate");
            assertThat(shown().getSerialNumber()).isEqualTo(second.getSerialNumber());
        }
    }

    @Test
    void filesThatCannotServeAreNamedBeforeAnythingStarts() throws Exception {
        authority.issue(FROM, UNTIL).write(certificate, temporary.resolve("other.key"));
        assertThat(refused("--tls-cert", certificate + "", "--tls-key", key + ""))
                .contains("不是一对", "does not belong to the certificate");
        authority.issue(FROM.minus(Duration.ofDays(9)), FROM).write(certificate, key);
        assertThat(refused("--tls-cert", certificate + "", "--tls-key", key + ""))
                .contains("过期", "expired on");
        assertThat(refused("--tls-cert", certificate + "")).contains("须一起给出", "are given together");
        assertThat(refused("--behind-proxy", "proxy.example")).contains("不是地址或网段", "is no address or network");
    }

    @Test
    void inALocalNetworkItMakesItsOwnAuthorityAndHandsItOut() throws Exception {
        try (var program = serve("--lan", "--http-port", plainPort + "")) {
            program.waitUntilSaid("compare before installing");
            var root = root("http://127.0.0.1:" + plainPort + "/trust/tocsin-authority.crt");
            var trusting = HttpClient.newBuilder()
                    .sslContext(MadeAuthority.trusting(root))
                    .build();
            assertThat(get(trusting, "https://127.0.0.1:" + port + "/actuator/health/readiness")
                            .statusCode())
                    .isEqualTo(200);
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> get(client(), "https://127.0.0.1:" + port + "/"));
            // Other programs of this machine answer to the same name: browsers must not insist on TLS for them.
            assertThat(get(trusting, "https://127.0.0.1:" + port + "/")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=0");

            assertThat(program.said()).contains("▄", "/trust", "证书信任设置", "Trusted Root Certification Authorities");
            explainsItself(program);
        }
    }

    private void explainsItself(RunningProgram program) throws Exception {
        var fingerprint = Pattern.compile("(?:[0-9A-F]{2} ){31}[0-9A-F]{2}").matcher(program.said());
        assertThat(fingerprint.find()).isTrue();
        var address = "http://127.0.0.1:" + plainPort + "/trust";
        assertThat(get(HttpClient.newHttpClient(), address).body())
                .contains("信任这台服务器", fingerprint.group(), "https://127.0.0.1:" + port)
                .doesNotContain("{{");
        assertThat(get(HttpClient.newHttpClient(), address + "?lang=en").body())
                .contains("Trust this server", fingerprint.group())
                .doesNotContain("{{");
    }

    @Test
    void onlyTheNamedProxyIsBelieved() throws Exception {
        assertThat(insistsOnEncryption("127.0.0.1")).isTrue();
        assertThat(insistsOnEncryption("10.9.8.0/24")).isFalse();
    }

    /** Whether a request that arrives from 127.0.0.1 and claims to have come encrypted is taken at its word. */
    private boolean insistsOnEncryption(String proxy) throws Exception {
        try (var program = serve("--behind-proxy", proxy)) {
            program.waitUntilReady(port);
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-For", "203.0.113.7")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Strict-Transport-Security")
                    .isPresent();
        }
    }

    private String cookieOfFirstSignIn(RunningProgram program) throws Exception {
        program.waitUntilSaid("/setup/");
        var link = SET_UP_LINK.matcher(program.said());
        assertThat(link.find()).isTrue();
        put("/api/setup/" + link.group(1), """
                {"administrators": [
                  {"role": "SYSTEM", "account": "system", "name": "林一", "password": "Ling-4711-rope"},
                  {"role": "SECURITY", "account": "security", "name": "林二", "password": "Ling-4711-rope"},
                  {"role": "AUDIT", "account": "audit", "name": "林三", "password": "Ling-4711-rope"}]}
                """);
        return put("/api/session", """
                {"account": "audit", "password": "Ling-4711-rope"}
                """).headers().firstValue("Set-Cookie").orElseThrow();
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-Tocsin", "1")
                .build();
        var answer = client().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }

    /** The certificate that a new connection is shown. */
    private X509Certificate shown() throws Exception {
        var answer = get(client(), "https://localhost:" + port + "/actuator/health/readiness");
        return (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private HttpClient client() throws Exception {
        return HttpClient.newBuilder()
                .sslContext(MadeAuthority.trusting(authority.certificate()))
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static X509Certificate root(String address) throws Exception {
        try (InputStream der = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream())
                .body()) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
        }
    }

    private String refused(String... options) throws Exception {
        try (var program = serve(options)) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.said().lines()).hasSize(2);
            return program.said();
        }
    }

    private RunningProgram serve(String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "serve",
                "--port",
                port + "",
                "--data",
                temporary.resolve("data").toString()));
        arguments.addAll(List.of(options));
        return RunningProgram.start(temporary, Map.of("TOCSIN_DB_URL", ""), arguments.toArray(String[]::new));
    }
}
