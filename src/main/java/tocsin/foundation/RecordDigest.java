package tocsin.foundation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * SHA-256 over a record's canonical JSON followed by its salt: kept with every fact, so that a row changed behind the product is found,
 * and yet nothing can be guessed from the digest once row and salt are erased.
 */
public final class RecordDigest {
    private RecordDigest() {}

    /**
     * @param row the record after the act, without its salt
     * @param salt 128 random bits kept beside the row
     * @return 32 bytes
     */
    public static byte[] of(Object row, UUID salt) {
        return of(CanonicalJson.bytes(row), salt);
    }

    /**
     * The same of a row that is written already.
     *
     * @param canonical its canonical JSON, UTF-8
     */
    public static byte[] of(byte[] canonical, UUID salt) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(canonical);
            sha.update(ByteBuffer.allocate(16)
                    .putLong(salt.getMostSignificantBits())
                    .putLong(salt.getLeastSignificantBits())
                    .array());
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
