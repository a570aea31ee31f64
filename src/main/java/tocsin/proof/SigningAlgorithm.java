package tocsin.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How heads are signed: each hash has the signature of its own family. */
enum SigningAlgorithm {
    /** RFC 8032, with SHA-256. */
    ED25519("Ed25519", "Ed25519"),
    /** GB/T 32918 with SM3. */
    SM2("EC", "SM3withSM2");

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final String keys;
    private final String signatures;

    SigningAlgorithm(String keys, String signatures) {
        this.keys = keys;
        this.signatures = signatures;
    }

    static SigningAlgorithm of(LogHash hash) {
        return hash == LogHash.SM3_256 ? SM2 : ED25519;
    }

    /** As people call it. */
    String word() {
        return this == SM2 ? "SM2" : keys;
    }

    KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance(keys, BOUNCY_CASTLE);
            if (this == SM2) {
                generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] sign(PrivateKey key, byte[] text) {
        try {
            var signature = Signature.getInstance(signatures, BOUNCY_CASTLE);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the journal's signing key does not sign", wrong);
        }
    }

    /** False for every signature that this key did not make over this text, whatever it is made of. */
    boolean verifies(PublicKey key, byte[] text, byte[] signed) {
        try {
            var signature = Signature.getInstance(signatures, BOUNCY_CASTLE);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException no) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when the bytes are no such key */
    PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(keys, BOUNCY_CASTLE).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("not a public key of " + signatures, wrong);
        }
    }

    /** @throws IllegalArgumentException when the bytes are no such key */
    PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(keys, BOUNCY_CASTLE).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("not a private key of " + signatures, wrong);
        }
    }
}
