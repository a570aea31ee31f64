package tocsin.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** The two hashes a log can be made with, and how RFC 6962 (section 2.1) makes leaves and nodes of them. */
enum LogHash {
    /** FIPS 180-4. */
    SHA_256("SHA-256"),
    /** GB/T 32905-2016. */
    SM3_256("SM3");

    /** Both give 32 bytes. */
    static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final String word;
    /** Kept, since looking one up takes longer than hashing a short row with it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ThreadLocal<MessageDigest> digest = ThreadLocal.withInitial(this::made);

    LogHash(String word) {
        this.word = word;
    }

    /** Its name in heads and settings. */
    String word() {
        return word;
    }

    /** @throws IllegalArgumentException when no hash is called this */
    static LogHash of(String word) {
        return Arrays.stream(values())
                .filter(hash -> hash.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a log is hashed with SHA-256 or SM3, not " + word));
    }

    /** The root of a log without leaves. */
    byte[] empty() {
        return digest().digest();
    }

    /** {@code hash(0x00 ‖ entry)}. */
    byte[] leaf(byte[] entry) {
        var digest = digest();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** {@code hash(0x01 ‖ left ‖ right)}. */
    byte[] node(byte[] left, byte[] right) {
        var digest = digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The plain hash, as for files. */
    byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** A digest of one's own, for what is hashed piece by piece. */
    MessageDigest fresh() {
        return made();
    }

    private MessageDigest digest() {
        return digest.get();
    }

    private MessageDigest made() {
        try {
            return this == SM3_256 ? new SM3.Digest() : MessageDigest.getInstance(word);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
