package tocsin.transport;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tocsin.foundation.TownClock;

/** What the server shows to prove its name, with the key that proves it. */
record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {
    private static final String ENTRY = "server";

    /** True when the key signs what the certificate's own key verifies. */
    boolean fits() {
        var algorithm = chain.getFirst().getPublicKey().getAlgorithm();
        if (!key.getAlgorithm().equals(algorithm)) {
            return false;
        }
        try {
            var signing = Signature.getInstance(
                    switch (algorithm) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> algorithm;
                    });
            var sample = new byte[32];
            new SecureRandom().nextBytes(sample);
            signing.initSign(key);
            signing.update(sample);
            var signature = signing.sign();
            signing.initVerify(chain.getFirst().getPublicKey());
            signing.update(sample);
            return signing.verify(signature);
        } catch (GeneralSecurityException different) {
            return false;
        }
    }

    /** What it is made out to. */
    CertificateNames names() {
        return CertificateNames.of(chain.getFirst());
    }

    Instant beginsAt() {
        return chain.getFirst().getNotBefore().toInstant();
    }

    Instant endsAt() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    LocalDate firstDay() {
        return TownClock.day(beginsAt());
    }

    LocalDate lastDay() {
        return TownClock.day(endsAt());
    }

    KeyStore store() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ENTRY, key, new char[0], chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "certificate until " + endsAt();
    }
}
