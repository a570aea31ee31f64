package tocsin.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain port sends on only to a name the certificate is made out to, whatever the asker says. */
class PlainPortTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private MadeAuthority authority;
    private CertificateFiles files;

    @BeforeEach
    void made() throws Exception {
        authority = new MadeAuthority();
        files = new CertificateFiles(folder.resolve("server.crt"), folder.resolve("server.key"));
    }

    @Test
    void aStrangeNameIsSentToTheCertificatesOwn() throws Exception {
        issued(new GeneralName(GeneralName.iPAddress, "192.0.2.7"), host("tocsin.wanghuo.example"));
        assertThat(sentTo("evil.example")).isEqualTo("https://tocsin.wanghuo.example:8443/hazards?a=1");
        assertThat(sentTo("192.0.2.8")).isEqualTo("https://tocsin.wanghuo.example:8443/hazards?a=1");
        assertThat(sentTo("Tocsin.Wanghuo.example:8080")).isEqualTo("https://Tocsin.Wanghuo.example:8443/hazards?a=1");
        assertThat(sentTo("192.0.2.7")).isEqualTo("https://192.0.2.7:8443/hazards?a=1");
    }

    @Test
    void aNameUnderAWildcardIsKeptAndOneTwoStepsBelowItIsNot() throws Exception {
        issued(host("wanghuo.example"), host("*.wanghuo.example"));
        assertThat(sentTo("xf.wanghuo.example")).startsWith("https://xf.wanghuo.example:8443/");
        assertThat(sentTo("a.xf.wanghuo.example")).startsWith("https://wanghuo.example:8443/");
    }

    @Test
    void thePrintedAddressIsTheNameAndNotTheNumberBesideIt() throws Exception {
        issued(new GeneralName(GeneralName.iPAddress, "192.0.2.7"), host("tocsin.wanghuo.example"));
        assertThat(files.nameIfUsable(NOW)).isEqualTo("tocsin.wanghuo.example");
    }

    private void issued(GeneralName... names) throws Exception {
        authority.issue("EC", FROM, UNTIL, names).write(files.certificate(), files.key());
    }

    private static GeneralName host(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    private String sentTo(String host) throws Exception {
        try (var plain = PlainPort.open(
                        InetAddress.ofLiteral("127.0.0.1"), 0, 8443, CertificateNames.of(files, NOW), null);
                var socket = new Socket("127.0.0.1", plain.port())) {
            socket.getOutputStream()
                    .write(("GET /hazards?a=1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> line.startsWith("Location: "))
                    .map(line -> line.substring("Location: ".length()))
                    .findFirst()
                    .orElse("");
        }
    }
}
