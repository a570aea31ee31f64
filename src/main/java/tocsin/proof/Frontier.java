package tocsin.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/** The right edge of a growing log: enough to add a leaf and to say the root, in as many hashes as the size has bits. */
final class Frontier {
    private final LogHash hash;
    private final Deque<byte[]> peaks = new ArrayDeque<>();
    private long size;

    Frontier(LogHash hash) {
        this.hash = hash;
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        var node = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = hash.node(peaks.pop(), node);
        }
        peaks.push(node);
        size++;
    }

    /** MTH of all leaves added (RFC 6962, section 2.1). */
    byte[] root() {
        if (size == 0) {
            return hash.empty();
        }
        var lowToHigh = peaks.iterator();
        var root = lowToHigh.next();
        while (lowToHigh.hasNext()) {
            root = hash.node(lowToHigh.next(), root);
        }
        return root.clone();
    }
}
