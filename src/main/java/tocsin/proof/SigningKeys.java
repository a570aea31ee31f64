package tocsin.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;

/**
 * The keys that sign heads. The private half lies in files outside the database, of the folder TOCSIN_JOURNAL_KEYS or one of the data
 * folder, and is in no backup; the public half is in the database, each vouched for by the key before it.
 */
@Component
class SigningKeys {
    private final SigningKeyStore store;
    private final KeyFiles files;
    private final TownClock clock;

    SigningKeys(
            SigningKeyStore store,
            TownClock clock,
            @Value("${TOCSIN_JOURNAL_KEYS:${tocsin.data:${java.io.tmpdir}/tocsin}/journal-keys}") Path folder) {
        this.store = store;
        this.files = new KeyFiles(folder);
        this.clock = clock;
    }

    /** A key as everybody may know it. */
    record PublicKeyRow(
            String id,
            SigningAlgorithm algorithm,
            byte[] publicKey,
            Instant madeAt,
            @Nullable String voucher,
            byte @Nullable [] vouched,
            long fromSize) {

        /** What a key says when it vouches for the next. */
        byte[] vouching(String origin) {
            return ("tocsin journal key\n" + origin + "\n" + id + "\n"
                            + Base64.getEncoder().encodeToString(publicKey) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        /** True when another of the log's keys vouched for it. */
        boolean isVouched(String origin, List<PublicKeyRow> keys) {
            return vouched != null
                    && keys.stream()
                            .filter(key -> key.id().equals(voucher))
                            .anyMatch(key -> key.verifies(vouching(origin), vouched));
        }

        boolean verifies(byte[] text, byte[] signature) {
            return algorithm.verifies(algorithm.publicKey(publicKey), text, signature);
        }
    }

    /** A key that signs. */
    record Signer(String id, SigningAlgorithm algorithm, PrivateKey key) {
        byte[] sign(byte[] text) {
            return algorithm.sign(key, text);
        }
    }

    /** The newest key; when its private half is not here, as after a restore, a new one that nobody vouches for. */
    Signer current(String origin, LogHash hash, long size) {
        var newest = store.newest();
        if (newest != null) {
            var key = files.read(newest.id(), newest.algorithm());
            if (key != null) {
                return new Signer(newest.id(), newest.algorithm(), key);
            }
        }
        return make(origin, hash, size, null);
    }

    /** Makes a new key, vouched for by the one that signed until now. */
    Signer rotate(String origin, LogHash hash, long size) {
        return make(origin, hash, size, current(origin, hash, size));
    }

    private Signer make(String origin, LogHash hash, long size, @Nullable Signer voucher) {
        var algorithm = SigningAlgorithm.of(hash);
        var pair = algorithm.pair();
        var id = idOf(pair.getPublic().getEncoded());
        files.write(id, pair.getPrivate().getEncoded());
        var row = new PublicKeyRow(
                id,
                algorithm,
                pair.getPublic().getEncoded(),
                clock.instant(),
                voucher == null ? null : voucher.id(),
                null,
                size);
        store.insert(row, voucher == null ? null : voucher.sign(row.vouching(origin)));
        return new Signer(id, algorithm, pair.getPrivate());
    }

    /** Sixteen hexadecimal digits of the public key's SHA-256. */
    static String idOf(byte[] publicKey) {
        return HexFormat.of().formatHex(LogHash.SHA_256.of(publicKey), 0, 8);
    }

    List<PublicKeyRow> all() {
        return store.all();
    }
}
