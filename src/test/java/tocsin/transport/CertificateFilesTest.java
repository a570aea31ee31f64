package tocsin.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names wrong files reads one sentence, and which file it is about. */
class CertificateFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(86_400);
    private static final Instant AFTER = NOW.plusSeconds(86_400);

    @TempDir
    Path folder;

    private MadeAuthority authority;
    private CertificateFiles files;

    @BeforeEach
    void made() throws Exception {
        authority = new MadeAuthority();
        files = new CertificateFiles(folder.resolve("server.crt"), folder.resolve("server.key"));
        authority.issue(BEFORE, AFTER).write(files.certificate(), files.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void aPairOfAnyUsualKindIsUsed(String algorithm) throws Exception {
        authority.issue(algorithm, BEFORE, AFTER, name("wanghuo.example")).write(files.certificate(), files.key());
        assertThat(files.nameIfUsable(NOW)).isEqualTo("wanghuo.example");
    }

    @Test
    void oneFileMayHoldBoth() throws Exception {
        var both = folder.resolve("both.pem");
        Files.writeString(both, Files.readString(files.key()) + Files.readString(files.certificate()));
        assertThat(new CertificateFiles(both, both).nameIfUsable(NOW)).isEqualTo("localhost");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        Files.delete(files.key());
        refused("读不到文件 " + files.key(), "The file " + files.key() + " cannot be read");
    }

    @Test
    void aCertificateInAnotherFormIsSentToOpenssl() throws Exception {
        Files.write(files.certificate(), authority.certificate().getEncoded());
        refused(files.certificate() + " 里没有 PEM 格式的证书", "holds no certificate in PEM");
    }

    @Test
    void aKeyFileWithoutAKeySaysSo() throws Exception {
        Files.copy(files.certificate(), folder.resolve("copy"));
        Files.writeString(files.key(), Files.readString(folder.resolve("copy")));
        refused(files.key() + " 里没有 PEM 格式的私钥", "holds no private key in PEM");
    }

    @Test
    void aLockedKeySaysHowToUnlockIt() throws Exception {
        try (var writer = new JcaPEMWriter(Files.newBufferedWriter(files.key()))) {
            var lock = new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                    .setProvider(new BouncyCastleProvider())
                    .setRandom(new SecureRandom())
                    .setPassword("rope".toCharArray())
                    .build();
            writer.writeObject(
                    new JcaPKCS8Generator(MadeAuthority.keys("EC", 256).getPrivate(), lock));
        }
        refused("带口令", "locked by a password");
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() throws Exception {
        authority.issue(BEFORE, AFTER).write(folder.resolve("other.crt"), files.key());
        refused("不是一对", "does not belong to the certificate");
    }

    @Test
    void theAuthorityBeforeTheServerInOneFileIsRefused() throws Exception {
        var issued = authority.issue(BEFORE, AFTER);
        issued.write(files.certificate(), files.key());
        Files.writeString(
                files.certificate(), Pem.of(List.copyOf(issued.chain()).reversed(), null));
        refused("服务器证书须排在最前", "stands first in its file");
    }

    @Test
    void anExpiredCertificateNamesItsLastDay() throws Exception {
        authority.issue(BEFORE.minusSeconds(86_400), BEFORE).write(files.certificate(), files.key());
        refused("已于 2026-11-27 过期", "expired on 2026-11-27");
    }

    @Test
    void aCertificateOfTomorrowNamesItsFirstDay() throws Exception {
        authority.issue(AFTER, AFTER.plusSeconds(86_400)).write(files.certificate(), files.key());
        refused("从 2026-11-29 起才有效", "valid only from 2026-11-29");
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        var text = Files.readString(files.certificate());
        Files.writeString(files.certificate(), text.substring(0, 200));
        refused("不是完整的 PEM 文件", "no whole PEM file");
    }

    private void refused(String zh, String en) {
        assertThatExceptionOfType(TransportRefusal.class)
                .isThrownBy(() -> files.nameIfUsable(NOW))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage().lines()).hasSize(2);
                    assertThat(refusal.sentence().zh()).contains(zh);
                    assertThat(refusal.sentence().en()).contains(en);
                });
    }

    private static GeneralName name(String dns) {
        return new GeneralName(GeneralName.dNSName, dns);
    }
}
