package tocsin.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.foundation.TownClock;

/** What a device that trusts the local authority accepts, and what it does not. */
class LocalAuthorityTest {
    @TempDir
    Path folder;

    private final SlowClock clock = new SlowClock();

    /** A clock that a test sets. */
    private static final class SlowClock extends TownClock {
        private Duration ahead = Duration.ZERO;

        @Override
        protected Instant present() {
            return super.present().plus(ahead);
        }
    }

    @Test
    void aDeviceThatTrustsItAcceptsTheServerByNameAndByAddress() throws Exception {
        var authority = LocalAuthority.open(folder, clock);
        var server = authority.files().read(clock.instant());
        assertThat(connect(server, root(authority), "localhost")).isTrue();
        assertThat(connect(server, root(authority), "127.0.0.1")).isTrue();
    }

    @Test
    void itCannotVouchForASiteOfTheInternet() throws Exception {
        var authority = LocalAuthority.open(folder, clock);
        var stolen = new CertificateFiles(folder.resolve("authority.pem"), folder.resolve("authority.key"))
                .read(clock.instant());
        var pair = MadeAuthority.keys("EC", 256);
        var builder = new JcaX509v3CertificateBuilder(
                X500Name.getInstance(
                        stolen.chain().getFirst().getSubjectX500Principal().getEncoded()),
                BigInteger.TWO,
                Date.from(clock.instant().minusSeconds(60)),
                Date.from(clock.instant().plusSeconds(3_600)),
                new X500Name("CN=bank.example"),
                pair.getPublic());
        // The name that the client will look for stands beside the forbidden one, so only the constraint refuses it.
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.dNSName, "bank.example")
        }));
        var forged = new ServerCertificate(
                List.of(
                        MadeAuthority.signed(builder, stolen.key()),
                        stolen.chain().getFirst(),
                        root(authority)),
                pair.getPrivate());
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> connect(forged, root(authority), "localhost"))
                .havingRootCause()
                .withMessageContaining("constraints");
    }

    @Test
    void itsKeysAreReadByTheServersUserOnly() throws IOException {
        LocalAuthority.open(folder, clock);
        for (var name : List.of("authority.key", "server.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theRootsOwnKeyIsKeptNowhere() throws Exception {
        var authority = LocalAuthority.open(folder, clock);
        var below = new CertificateFiles(folder.resolve("authority.pem"), folder.resolve("authority.key"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("authority.pem", "authority.key", "server.pem");
        }
        for (var kept : List.of(below, authority.files())) {
            var key = kept.read(clock.instant()).key();
            assertThat(new ServerCertificate(List.of(root(authority)), key).fits())
                    .isFalse();
        }
    }

    @Test
    void anotherStartKeepsBothCertificates() throws Exception {
        var first = LocalAuthority.open(folder, clock);
        var served = first.files().content();
        var second = LocalAuthority.open(folder, clock);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint()).matches("([0-9A-F]{2} ){31}[0-9A-F]{2}");
        assertThat(second.files().content()).isEqualTo(served);
    }

    @Test
    void theServersCertificateIsShortAndRenewedInTimeWhileTheAuthorityStays() throws Exception {
        var authority = LocalAuthority.open(folder, clock);
        var first = authority.files().read(clock.instant());
        assertThat(Duration.between(clock.instant(), first.endsAt())).isLessThan(Duration.ofDays(31));
        clock.ahead = Duration.ofDays(19);
        authority.renew();
        assertThat(authority.files().read(clock.instant()).endsAt()).isEqualTo(first.endsAt());
        clock.ahead = Duration.ofDays(21);
        authority.renew();
        var second = authority.files().read(clock.instant());
        assertThat(second.endsAt()).isAfter(first.endsAt());
        second.chain().getFirst().verify(second.chain().get(1).getPublicKey());
        assertThat(second.chain().getLast()).isEqualTo(root(authority));
    }

    @Test
    void aCertificateThatLacksAnAddressOfTheMachineIsMadeAnew() throws Exception {
        var authority = LocalAuthority.open(folder, clock);
        var chain = authority.files().read(clock.instant()).chain();
        assertThat(MachineNames.present().areIn(chain.get(0), chain.get(1))).isTrue();
        assertThat(new MachineNames("elsewhere", List.of("10.1.2.3")).areIn(chain.get(0), chain.get(1)))
                .isFalse();
    }

    @Test
    void theAddressThatIsPrintedIsVouchedForAlsoWhenItIsNoLocalOne() throws Exception {
        var authority = LocalAuthority.open(folder, clock);
        var served = authority.files().read(clock.instant()).chain().getFirst();
        assertThat(served.getSubjectAlternativeNames())
                .anyMatch(name -> name.get(1).equals(LocalAuthority.mainAddress()));
    }

    private static X509Certificate root(LocalAuthority authority) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(authority.certificate()));
    }

    /** A real handshake with the check of the name that browsers make. */
    private static boolean connect(ServerCertificate shown, X509Certificate trusted, String name) throws Exception {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(shown.store(), new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        try (var server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var accepted = (SSLSocket) server.accept()) {
                    accepted.startHandshake();
                    accepted.getInputStream().read();
                } catch (IOException refused) {
                    // The client says why.
                }
            });
            try (var client = (SSLSocket) MadeAuthority.trusting(trusted)
                    .getSocketFactory()
                    .createSocket(
                            new java.net.Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()),
                            name,
                            server.getLocalPort(),
                            true)) {
                var strict = client.getSSLParameters();
                strict.setEndpointIdentificationAlgorithm("HTTPS");
                client.setSSLParameters(strict);
                client.startHandshake();
                return client.getSession().isValid();
            }
        }
    }
}
