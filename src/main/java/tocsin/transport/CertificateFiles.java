package tocsin.transport;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * The two files that an authority's customer has: PEM, and one file may hold both.
 *
 * @param certificate the server's certificate, then those between it and its authority
 * @param key its private key, without a password
 */
public record CertificateFiles(Path certificate, Path key) {
    /** A chain and a key are a few kilobytes; anything larger is another file. */
    private static final int LONGEST = 1 << 20;

    /**
     * The name to which a server that can serve with these files now is made out.
     *
     * @throws TransportRefusal one sentence on what is wrong with which file
     */
    public String nameIfUsable(Instant now) {
        return read(now).names().main();
    }

    ServerCertificate read(Instant now) {
        var chain = certificates();
        var found = new ServerCertificate(chain, privateKey());
        if (!found.fits()) {
            throw refusal(
                    "私钥 {1} 与证书 {0} 不是一对：请换成申请该证书时生成的私钥；证书文件中服务器证书须排在最前。",
                    "The key {1} does not belong to the certificate {0}: name the key this certificate was requested with; the server's own certificate stands first in its file.");
        }
        if (found.endsAt().isBefore(now)) {
            throw refusal(
                    "证书 {0} 已于 {2} 过期：请换上新证书。",
                    "The certificate {0} expired on {2}: put a new one in its place.", found.lastDay());
        }
        if (found.beginsAt().isAfter(now)) {
            throw refusal(
                    "证书 {0} 从 {2} 起才有效：请核对服务器时间，或换一张证书。",
                    "The certificate {0} is valid only from {2}: check the server's clock or use another certificate.",
                    found.firstDay());
        }
        return found;
    }

    /** What both files hold at this moment, to see whether anything changed. */
    String content() {
        return text(certificate) + text(key);
    }

    private List<X509Certificate> certificates() {
        var chain = new ArrayList<X509Certificate>();
        for (var part : parts(certificate)) {
            if (part instanceof X509CertificateHolder holder) {
                chain.add(converted(holder));
            }
        }
        if (chain.isEmpty()) {
            throw refusal(
                    "{0} 里没有 PEM 格式的证书：须有 BEGIN CERTIFICATE 一行；.pfx、.p12、.der 文件请先用 openssl 转换。",
                    "{0} holds no certificate in PEM: a line BEGIN CERTIFICATE is expected; convert .pfx, .p12 or .der with openssl first.");
        }
        return chain;
    }

    private X509Certificate converted(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException malformed) {
            throw unreadable(certificate);
        }
    }

    private PrivateKey privateKey() {
        var found = parts(key).stream()
                .map(CertificateFiles::keyInfo)
                .flatMap(java.util.Optional::stream)
                .findFirst();
        if (found.isEmpty()) {
            throw parts(key).stream().anyMatch(CertificateFiles::isLocked)
                    ? refusal(
                            "私钥 {1} 带口令：请先用 openssl pkey 去掉口令，并只让运行服务的用户可读。",
                            "The key {1} is locked by a password: remove it with openssl pkey and let only the server's user read the file.")
                    : refusal(
                            "{1} 里没有 PEM 格式的私钥：须有 BEGIN PRIVATE KEY 一行。",
                            "{1} holds no private key in PEM: a line BEGIN PRIVATE KEY is expected.");
        }
        try {
            return new JcaPEMKeyConverter().getPrivateKey(found.get());
        } catch (PEMException malformed) {
            throw unreadable(key);
        }
    }

    private static java.util.Optional<PrivateKeyInfo> keyInfo(Object part) {
        return java.util.Optional.ofNullable(
                switch (part) {
                    case PrivateKeyInfo info -> info;
                    case PEMKeyPair pair -> pair.getPrivateKeyInfo();
                    default -> null;
                });
    }

    private static boolean isLocked(Object part) {
        return part instanceof PKCS8EncryptedPrivateKeyInfo || part instanceof PEMEncryptedKeyPair;
    }

    private List<Object> parts(Path file) {
        var parts = new ArrayList<>();
        try (var parser = new PEMParser(new StringReader(text(file)))) {
            for (@Nullable Object part = parser.readObject(); part != null; part = parser.readObject()) {
                parts.add(part);
            }
        } catch (IOException malformed) {
            throw unreadable(file);
        }
        return parts;
    }

    private String text(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw unreadable(file);
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new TransportRefusal(Text.of(
                            "读不到文件 {0}：请核对路径，并让运行服务的用户可读。",
                            "The file {0} cannot be read: check the path and let the server's user read it.")
                    .with(file));
        }
    }

    private static TransportRefusal unreadable(Path file) {
        return new TransportRefusal(
                Text.of("{0} 不是完整的 PEM 文件：请重新导出证书和私钥。", "{0} is no whole PEM file: export certificate and key again.")
                        .with(file));
    }

    private TransportRefusal refusal(String zh, String en, Object... more) {
        return new TransportRefusal(Text.of(zh, en).with(certificate, key, more.length == 0 ? "" : more[0]));
    }
}
