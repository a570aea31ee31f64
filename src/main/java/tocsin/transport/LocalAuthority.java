package tocsin.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import tocsin.database.DataFolder;
import tocsin.foundation.TownClock;

/**
 * A certificate authority of this installation alone, for networks in which nobody gives certificates. Whoever trusts it trusts it for
 * addresses of local networks and this machine's names only: the authority's own certificate forbids everything else.
 */
public final class LocalAuthority {
    /** Under which name the web server asks for its certificate. */
    public static final String BUNDLE = "tocsin";

    private static final Duration AUTHORITY_LASTS = Duration.ofDays(5 * 365);
    private static final Duration SERVER_LASTS = Duration.ofDays(30);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(10);
    /** A device whose clock is a little slow must not refuse a certificate made a minute ago. */
    private static final Duration SLOW_CLOCKS = Duration.ofHours(1);

    private final Path folder;
    private final TownClock clock;
    private final ServerCertificate authority;

    private LocalAuthority(Path folder, TownClock clock) {
        this.folder = folder;
        this.clock = clock;
        var files = new CertificateFiles(folder.resolve("authority.pem"), folder.resolve("authority.key"));
        if (!Files.exists(files.certificate()) || !Files.exists(files.key())) {
            found(files);
        }
        this.authority = files.read(clock.instant());
    }

    /**
     * Opens the authority that lies in this folder, or founds it, and sees to a server certificate.
     *
     * @param folder in the data folder; its keys are readable by the server's user only
     * @throws TransportRefusal when it has expired or its files cannot be used
     */
    public static LocalAuthority open(Path folder, TownClock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var authority = new LocalAuthority(folder, clock);
        authority.renew();
        return authority;
    }

    /** The server's own certificate and key, as the web server reads them. */
    public CertificateFiles files() {
        return new CertificateFiles(folder.resolve("server.pem"), folder.resolve("server.pem"));
    }

    /** What devices are asked to trust, DER. */
    public byte[] certificate() {
        try {
            return authority.chain().getLast().getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of {@link #certificate()} in pairs, for comparing what a device received with what the server's screen shows. */
    public String fingerprint() {
        try {
            return HexFormat.ofDelimiter(" ")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address to print: the one under which other computers most likely reach this machine. */
    public static String mainAddress() {
        return MachineNames.mainAddress();
    }

    /** Makes a new server certificate when the present one nears its end or the machine's names and addresses have changed. */
    void renew() {
        var names = MachineNames.present();
        if (!isGood(names)) {
            issue(names);
        }
    }

    private boolean isGood(MachineNames names) {
        try {
            var present = files().read(clock.instant());
            return present.endsAt().isAfter(clock.instant().plus(RENEWED_BEFORE))
                    && names.areIn(present.chain().getFirst(), authority.chain().getFirst());
        } catch (TransportRefusal missing) {
            return false;
        }
    }

    private void issue(MachineNames names) {
        var pair = newPair();
        var issuer = authority.chain().getFirst();
        try {
            var builder = builder(
                    nameOf(issuer), new X500Name("CN=Tocsin " + names.hostName()), pair, clock.instant(), SERVER_LASTS);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(names.inCertificate(issuer)));
            var made = signed(builder, new KeyPair(issuer.getPublicKey(), authority.key()));
            replace(
                    files().certificate(),
                    Pem.of(
                            Stream.concat(Stream.of(made), authority.chain().stream())
                                    .toList(),
                            pair.getPrivate()));
        } catch (CertIOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The root signs one authority below it and its key is forgotten at once: what a thief finds in the data folder is bound by the names
     * in a certificate that every client checks, while some pass over those in a root.
     */
    private void found(CertificateFiles files) {
        var names = MachineNames.present();
        var rootPair = newPair();
        var pair = newPair();
        try {
            var root = signed(authorityBuilder(names, "", rootPair, rootPair, 1), rootPair);
            var below = signed(authorityBuilder(names, " 1", rootPair, pair, 0), rootPair);
            replace(files.key(), Pem.of(List.of(), pair.getPrivate()));
            replace(files.certificate(), Pem.of(List.of(below, root), null));
        } catch (CertIOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JcaX509v3CertificateBuilder authorityBuilder(
            MachineNames names, String suffix, KeyPair issuer, KeyPair subject, int authoritiesBelow)
            throws CertIOException, GeneralSecurityException {
        var now = clock.instant();
        var name = "CN=Tocsin " + names.hostName() + " "
                + TownClock.day(now).toString().replace("-", "");
        var builder = builder(new X500Name(name), new X500Name(name + suffix), subject, now, AUTHORITY_LASTS);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authoritiesBelow));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.nameConstraints, true, names.permitted());
        if (issuer != subject) {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublic()));
        }
        return builder;
    }

    private static X500Name nameOf(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair pair, Instant now, Duration lasts)
            throws CertIOException, GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(SLOW_CLOCKS)),
                Date.from(now.plus(lasts)),
                subject,
                pair.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return builder;
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair by)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In one step: a reader sees the old file or the new one, and a start that is cut short leaves no half key. */
    private static void replace(Path file, String text) {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            DataFolder.writePrivately(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
