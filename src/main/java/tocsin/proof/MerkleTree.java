package tocsin.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and paths over subtrees that are already hashed (RFC 6962, sections 2.1 and 2.1.1).
 *
 * @param hash joins them
 * @param nodes the whole subtrees
 */
record MerkleTree(LogHash hash, Nodes nodes) {

    /** Hashes of whole subtrees: 2^height leaves, the index-th of their kind. */
    @FunctionalInterface
    interface Nodes {
        byte[] get(int height, long index);
    }

    /** The root of the first {@code size} leaves. */
    byte[] root(long size) {
        return size == 0 ? hash.empty() : range(0, size);
    }

    /**
     * What leads from a leaf to the root.
     *
     * @throws IllegalArgumentException when the leaf is not among the first {@code size}
     */
    List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf " + leaf + " is not among the first " + size);
        }
        var path = new ArrayList<byte[]>();
        climb(leaf, 0, size, path);
        return List.copyOf(path);
    }

    private void climb(long leaf, long from, long until, List<byte[]> path) {
        if (until - from == 1) {
            return;
        }
        long middle = from + split(until - from);
        if (leaf < middle) {
            climb(leaf, from, middle, path);
            path.add(range(middle, until));
        } else {
            climb(leaf, middle, until, path);
            path.add(range(from, middle));
        }
    }

    private byte[] range(long from, long until) {
        long count = until - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return nodes.get(height, from >> height);
        }
        long middle = from + split(count);
        return hash.node(range(from, middle), range(middle, until));
    }

    /** The largest power of two below a count. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    /** The root a path leads to from a leaf. */
    static byte[] rootOf(LogHash hash, byte[] leaf, long number, long size, List<byte[]> path) {
        var root = leaf;
        long at = number;
        long last = size - 1;
        for (var sibling : path) {
            if (last == 0) {
                throw new IllegalArgumentException("the path is longer than the log is high");
            }
            if ((at & 1) == 1 || at == last) {
                root = hash.node(sibling, root);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                root = hash.node(root, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("the path is shorter than the log is high");
        }
        return root;
    }
}
