package tocsin.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import tocsin.foundation.JournalPlace;

/**
 * What the log was at a moment, signed: a checkpoint as transparency logs write it (C2SP tlog-checkpoint and signed-note), with the moment
 * and the hash as further lines.
 *
 * @param origin the log's own name
 * @param size how many leaves
 * @param root over them
 * @param at when it was signed, UTC
 * @param key the id of the key
 * @param signature over {@link #text()}
 */
record TreeHead(String origin, long size, byte[] root, Instant at, LogHash hash, String key, byte[] signature) {

    /** A head with the place of its last leaf, as the log keeps it. */
    record Kept(TreeHead head, JournalPlace last) {}

    /** What is signed. */
    String text() {
        return text(origin, size, root, at, hash);
    }

    static String text(String origin, long size, byte[] root, Instant at, LogHash hash) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\nat " + at + "\nhash "
                + hash.word() + "\n";
    }

    byte[] signed() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The whole note, with its signature. */
    String note() {
        return text() + "\n— " + origin + " " + key + "+" + Base64.getEncoder().encodeToString(signature) + "\n";
    }
}
