package tocsin.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.foundation.Text;

/** Checks an evidence pack with nothing but the pack: no database, no server, no network. */
public final class VerifyEvidence {
    private VerifyEvidence() {}

    /**
     * What a pack proves.
     *
     * @param facts how many facts about the record it holds, all of them under the head
     * @param head as papers print it, to be compared with one that left the machine: without that, whoever holds the key can have made all
     *     of it
     * @param key the id of the key that signed
     * @param rowAt the leaf of the last fact that bears the digest of the record's row; −1 when the pack has no row
     * @param lines the facts, one to a line
     */
    public record Proven(String record, int facts, String head, String key, long rowAt, String lines) {
        /** In words. */
        public Text told() {
            return Text.of(
                    "记录 " + record + "：" + facts + " 条日志均在封存头 " + head + " 之下，签名密钥 " + key + "。"
                            + (rowAt < 0 ? "包内没有可与摘要核对的记录内容。" : "记录内容与叶 " + rowAt + " 的摘要一致。"),
                    "Record " + record + ": facts under the head " + head + ": " + facts + "; signed by key " + key
                            + ". "
                            + (rowAt < 0
                                    ? "There is no row in it to compare with a digest."
                                    : "The row is what leaf " + rowAt + " says it was."));
        }
    }

    /** @throws EvidenceRefusal saying what in the pack is not as it was sealed */
    public static Proven verify(InputStream pack) throws IOException {
        try {
            return proven(EvidencePack.read(pack));
        } catch (IllegalArgumentException damaged) {
            throw new EvidenceRefusal(damaged);
        }
    }

    private static Proven proven(Evidence evidence) {
        var head = head(evidence);
        var keys = keys(evidence);
        vouched(evidence, keys, head.origin());
        require(
                keys.containsKey(head.key()) && keys.get(head.key()).verifies(head.signed(), head.signature()),
                "封存头的签名不符",
                "the signature of the head does not fit");
        for (var fact : evidence.facts()) {
            var leaf = head.hash().leaf(fact.tuple());
            require(
                    Arrays.equals(
                            MerkleTree.rootOf(head.hash(), leaf, fact.leaf(), head.size(), fact.path()), head.root()),
                    "叶 " + fact.leaf() + " 的日志不在封存头之下",
                    "the fact of leaf " + fact.leaf() + " is not under the head");
            require(
                    TupleFields.of(fact.tuple()).subject().toString().equals(evidence.record()),
                    "叶 " + fact.leaf() + " 的日志是另一条记录的",
                    "the fact of leaf " + fact.leaf() + " is about another record");
        }
        return new Proven(
                evidence.record(),
                evidence.facts().size(),
                JournalHeads.printed(head),
                head.key(),
                rowAt(evidence),
                EvidenceWords.facts(evidence));
    }

    private static long rowAt(Evidence evidence) {
        if (evidence.row() == null || evidence.salt() == null) {
            return -1;
        }
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(evidence.row().getBytes(StandardCharsets.UTF_8));
            var digest = sha.digest(evidence.salt());
            var bearing = evidence.facts().stream()
                    .filter(fact -> Arrays.equals(TupleFields.of(fact.tuple()).digest(), digest))
                    .mapToLong(Evidence.SealedFact::leaf)
                    .max();
            require(bearing.isPresent(), "记录内容与任何一条日志的摘要都不符", "the row is not what any fact says it was");
            return bearing.getAsLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every key after the first bears the word of one before it. */
    private static void vouched(Evidence evidence, Map<String, SigningKeys.PublicKeyRow> keys, String origin) {
        evidence.keys().stream().skip(1).map(key -> keys.get(key.id())).forEach(key -> {
            var voucher = key.voucher() == null ? null : keys.get(key.voucher());
            require(
                    voucher != null && key.vouched() != null && voucher.verifies(key.vouching(origin), key.vouched()),
                    "签名密钥 " + key.id() + " 没有担保",
                    "nobody vouched for the key " + key.id());
        });
    }

    private static Map<String, SigningKeys.PublicKeyRow> keys(Evidence evidence) {
        var keys = new HashMap<String, SigningKeys.PublicKeyRow>();
        for (var key : evidence.keys()) {
            require(
                    SigningKeys.idOf(key.publicKey()).equals(key.id()),
                    "密钥 " + key.id() + " 与编号不符",
                    "the key " + key.id() + " is another one");
            keys.put(
                    key.id(),
                    new SigningKeys.PublicKeyRow(
                            key.id(),
                            SigningAlgorithm.valueOf(key.algorithm()),
                            key.publicKey(),
                            java.time.Instant.EPOCH,
                            key.voucher(),
                            key.vouched(),
                            0));
        }
        return keys;
    }

    private static TreeHead head(Evidence evidence) {
        var lines = List.of(evidence.head().split("\n", -1));
        try {
            var signed = lines.get(6).split(" ");
            var parts = signed[2].split("\\+", 2);
            return new TreeHead(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Base64.getDecoder().decode(lines.get(2)),
                    java.time.Instant.parse(lines.get(3).replaceFirst("^at ", "")),
                    LogHash.of(lines.get(4).replaceFirst("^hash ", "")),
                    parts[0],
                    Base64.getDecoder().decode(parts[1]));
        } catch (IndexOutOfBoundsException | DateTimeParseException unreadable) {
            throw new EvidenceRefusal(unreadable);
        }
    }

    private static void require(boolean holds, String zh, String en) {
        if (!holds) {
            throw new EvidenceRefusal(zh, en);
        }
    }
}
