package tocsin.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proves one record: the facts about it, each with its way to a signed head, the row the newest of them vouches for, and the keys.
 *
 * @param record its id
 * @param head the signed head as a note
 * @param facts in commit order
 * @param row the record's row in canonical JSON; null where no fact bears its digest
 * @param salt of the digest, 16 bytes
 * @param keys from the first to the one that signed
 */
record Evidence(
        String record,
        String head,
        List<SealedFact> facts,
        @Nullable String row,
        byte @Nullable [] salt,
        List<Key> keys) {

    /**
     * A fact and its place in the log.
     *
     * @param leaf its number
     * @param tuple the row as COPY's binary format writes it
     * @param path siblings from the leaf up
     */
    record SealedFact(long leaf, byte[] tuple, List<byte[]> path) {}

    /** The public half of a signing key, and the word of the key before it. */
    record Key(
            String id,
            String algorithm,
            byte[] publicKey,
            @Nullable String voucher,
            byte @Nullable [] vouched) {}
}
