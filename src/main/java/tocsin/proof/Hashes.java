package tocsin.proof;

import java.util.Arrays;
import java.util.List;

/** Hashes laid end to end. */
final class Hashes {
    private Hashes() {}

    /** One of them. */
    static byte[] at(byte[] row, int place) {
        return Arrays.copyOfRange(row, place * LogHash.BYTES, (place + 1) * LogHash.BYTES);
    }

    /** The root over {@code count} of them from a place on; the count is a power of two. */
    static byte[] root(LogHash hash, byte[] row, int from, int count) {
        return count == 1
                ? at(row, from)
                : hash.node(root(hash, row, from, count / 2), root(hash, row, from + count / 2, count / 2));
    }

    static byte[] joined(byte[] before, List<byte[]> more) {
        var all = Arrays.copyOf(before, before.length + more.size() * LogHash.BYTES);
        int at = before.length;
        for (var hash : more) {
            System.arraycopy(hash, 0, all, at, LogHash.BYTES);
            at += LogHash.BYTES;
        }
        return all;
    }
}
