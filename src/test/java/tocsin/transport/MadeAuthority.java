package tocsin.transport;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority as a county may have one, for tests. */
public final class MadeAuthority {
    private static final X500Name NAME = new X500Name("CN=Wanghuo Test Authority");

    private final KeyPair keys = keys("EC", 256);
    private final X509Certificate certificate;
    private long serial = 1;

    public MadeAuthority() throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.ONE,
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(Instant.parse("2099-01-01T00:00:00Z")),
                NAME,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        certificate = signed(builder, keys.getPrivate());
    }

    /** A certificate with its key, as an authority hands them out. */
    public record Issued(List<X509Certificate> chain, PrivateKey key) {
        public void write(Path certificate, Path key) throws IOException {
            Files.writeString(certificate, Pem.of(chain, null));
            Files.writeString(key, Pem.of(List.of(), this.key));
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public Issued issue(String algorithm, Instant from, Instant until, GeneralName... names) throws Exception {
        return issue(
                keys(
                        algorithm,
                        switch (algorithm) {
                            case "RSA" -> 2048;
                            case "Ed25519" -> 255;
                            default -> 256;
                        }),
                from,
                until,
                names);
    }

    public Issued issue(Instant from, Instant until) throws Exception {
        return issue(
                "EC",
                from,
                until,
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    }

    private Issued issue(KeyPair pair, Instant from, Instant until, GeneralName... names) throws Exception {
        serial++;
        var builder = new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.valueOf(serial),
                Date.from(from),
                Date.from(until),
                new X500Name("CN=tocsin"),
                pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        return new Issued(List.of(signed(builder, keys.getPrivate()), certificate), pair.getPrivate());
    }

    /** A client that trusts this certificate and no other. */
    public static SSLContext trusting(X509Certificate root) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", root);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey by) throws Exception {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
    }

    static KeyPair keys(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
