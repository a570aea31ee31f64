package tocsin.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the log stands.
 *
 * @param newest null before anything was sealed
 * @param unsealed how many facts are younger than the newest head; {@value #MOST_UNSEALED} stands for that many or more
 * @param oldestUnsealedAt since when the oldest of them waits, UTC
 * @param left heads that left the machine, the newest first
 * @param keys the newest first
 */
public record LogView(
        @Nullable Head newest,
        long unsealed,
        @Nullable Instant oldestUnsealedAt,
        List<Left> left,
        WitnessState witness,
        List<Key> keys) {
    /** No more are counted. */
    static final int MOST_UNSEALED = 10_000;

    /**
     * A signed head.
     *
     * @param size how many facts it is over
     * @param root lower-case hexadecimal
     * @param printed as papers bear it
     * @param at when it was signed, UTC
     * @param hash {@code SHA-256} or {@code SM3}
     * @param key the id of the key
     */
    public record Head(long size, String root, String printed, Instant at, String hash, String key) {}

    /**
     * A head that left.
     *
     * @param leftAs on what it left first: {@code paper}, {@code witness}, {@code backup}, {@code print}
     * @param witnessedAt when the witness took it, UTC
     */
    public record Left(
            long size,
            String printed,
            Instant at,
            String leftAs,
            @Nullable Instant witnessedAt) {}

    /**
     * Who keeps heads elsewhere.
     *
     * @param named the witness's host or folder; null: nobody is named
     * @param takenAt when it last took a head, UTC
     * @param failedAt when handing over last failed since the server started, UTC
     * @param failure the kind of that failure
     */
    public record WitnessState(
            @Nullable String named,
            @Nullable Instant takenAt,
            @Nullable Instant failedAt,
            @Nullable String failure) {}

    /**
     * A key that signs or signed.
     *
     * @param fromSize from which head on
     * @param vouched false: nobody vouched for it, as after a restore without the keys
     * @param voucher the key that did
     */
    public record Key(
            String id,
            String algorithm,
            Instant madeAt,
            long fromSize,
            boolean vouched,
            @Nullable String voucher) {}
}
