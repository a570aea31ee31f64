package tocsin.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tocsin.foundation.Text;

/**
 * Checks heads while the log's leaves go by: at each head's size the leaves so far must have its root. The tree above the leaves is hashed by
 * a second thread.
 */
final class HeadChecks {
    private static final int CHUNK = 1_024;
    private static final int MOST_CHUNKS = 64;

    private final Frontier frontier;
    private final TreeMap<Long, List<TreeHead>> signed = new TreeMap<>();
    private final TreeMap<Long, List<GivenHead>> given = new TreeMap<>();
    private final Map<String, SigningKeys.PublicKeyRow> keys = new HashMap<>();
    private final Consumer<JournalFinding> findings;
    private final SecondThread second;
    private final Deque<Future<List<JournalFinding>>> checking = new ArrayDeque<>();
    private List<byte[]> chunk = new ArrayList<>(CHUNK);
    private long agreed;
    private boolean parted;

    HeadChecks(
            LogHash hash,
            List<TreeHead> signed,
            List<GivenHead> given,
            List<SigningKeys.PublicKeyRow> keys,
            SecondThread second,
            Consumer<JournalFinding> findings) {
        this.frontier = new Frontier(hash);
        this.second = second;
        this.findings = findings;
        signed.forEach(head -> this.signed
                .computeIfAbsent(head.size(), size -> new ArrayList<>())
                .add(head));
        given.forEach(head -> this.given
                .computeIfAbsent(head.size(), size -> new ArrayList<>())
                .add(head));
        keys.forEach(key -> this.keys.put(key.id(), key));
    }

    /** Every head is signed by a key of the log, every key but the first vouched for by the one before it. */
    void signatures() {
        signed.values()
                .forEach(heads -> heads.forEach(head -> {
                    var key = keys.get(head.key());
                    if (key == null || !key.verifies(head.signed(), head.signature())) {
                        findings.accept(new JournalFinding(
                                JournalFinding.What.SIGNATURE,
                                head.size(),
                                null,
                                Text.of(
                                        "规模 " + head.size() + " 的封存头签名不符。",
                                        "The signature of the head of size " + head.size() + " does not fit.")));
                    }
                }));
    }

    /** Each key after the first must bear the word of another, or be known to whoever asks. */
    void vouched(String origin, List<String> known, List<SigningKeys.PublicKeyRow> inOrder) {
        inOrder.stream()
                .skip(1)
                .filter(key -> !known.contains(key.id()))
                .filter(key -> !isVouched(origin, key))
                .forEach(key -> findings.accept(new JournalFinding(
                        JournalFinding.What.KEY,
                        key.fromSize(),
                        null,
                        Text.of(
                                "签名密钥 " + key.id() + " 没有前一把密钥的担保。",
                                "Nobody vouched for the signing key " + key.id() + "."))));
    }

    private boolean isVouched(String origin, SigningKeys.PublicKeyRow key) {
        var voucher = key.voucher() == null ? null : keys.get(key.voucher());
        return voucher != null && key.vouched() != null && voucher.verifies(key.vouching(origin), key.vouched());
    }

    /** Takes the next leaf of the log. */
    void add(byte[] leaf) {
        chunk.add(leaf);
        if (chunk.size() == CHUNK) {
            check();
        }
    }

    private void check() {
        var leaves = chunk;
        chunk = new ArrayList<>(CHUNK);
        checking.add(second.begin(() -> {
            var found = new ArrayList<JournalFinding>();
            leaves.forEach(leaf -> check(leaf, found::add));
            return found;
        }));
        tellUntil(MOST_CHUNKS);
    }

    /** Tells what the second thread found, until so many chunks are left: it must not fall behind without end. */
    private void tellUntil(int left) {
        while (checking.size() > left) {
            SecondThread.await(checking.remove()).forEach(findings);
        }
    }

    private void check(byte[] leaf, Consumer<JournalFinding> found) {
        frontier.add(leaf);
        long size = frontier.size();
        var heads = signed.remove(size);
        var others = given.remove(size);
        if (heads == null && others == null) {
            return;
        }
        var root = frontier.root();
        if (heads != null) {
            heads.forEach(head -> compare(head, root, found));
        }
        if (others != null) {
            others.stream().filter(head -> !head.fits(root)).forEach(head -> found.accept(foreign(head)));
        }
    }

    private void compare(TreeHead head, byte[] root, Consumer<JournalFinding> found) {
        if (Arrays.equals(head.root(), root)) {
            agreed = parted ? agreed : head.size();
        } else if (!parted) {
            // What follows a changed leaf cannot agree either: the first is enough.
            parted = true;
            found.accept(new JournalFinding(
                    JournalFinding.What.LOG_CHANGED,
                    agreed,
                    null,
                    Text.of(
                            "封存记录本身被改写：叶 " + agreed + " 至 " + (head.size() - 1) + " 之间。",
                            "The log itself was rewritten, between leaf " + agreed + " and " + (head.size() - 1)
                                    + ".")));
        }
    }

    private static JournalFinding foreign(GivenHead head) {
        return new JournalFinding(
                JournalFinding.What.FOREIGN_HEAD,
                0,
                null,
                Text.of(
                        "所提供的封存头（规模 " + head.size() + "）不属于这份日志：前 " + head.size() + " 条并非当时的内容。",
                        "The head given (size " + head.size() + ") is not of this log: its first " + head.size()
                                + " facts are not what they were."));
    }

    /** Heads beyond the last leaf: the log was cut. Called once, at the end. */
    void end() {
        check();
        tellUntil(0);
        var beyond = new ArrayList<Long>(signed.keySet());
        beyond.addAll(given.tailMap(frontier.size(), false).keySet());
        given.headMap(1L, false).values().forEach(heads -> heads.forEach(head -> findings.accept(foreign(head))));
        beyond.stream()
                .max(Long::compare)
                .ifPresent(size -> findings.accept(new JournalFinding(
                        JournalFinding.What.CUT,
                        frontier.size(),
                        null,
                        Text.of(
                                "封存记录到叶 " + (frontier.size() - 1) + " 为止，而曾有规模 " + size + " 的封存头：尾部被截去。",
                                "The log ends at leaf " + (frontier.size() - 1) + ", yet there was a head of size "
                                        + size + ": its tail was cut."))));
    }
}
