package tocsin.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.foundation.Text;

/** Checks an evidence pack with nothing but the pack: no database, no server, no network. */
public final class VerifyEvidence {
    private VerifyEvidence() {}

    /**
     * What a pack proves.
     *
     * @param facts how many facts about the record and its papers it holds, all of them under the head
     * @param files photographs and other files that the facts tell of, all of them in the pack but for those erased
     * @param erased those that a sealed fact says were erased: which, when and by which rule
     * @param head as papers print it, to be compared with one that left the machine: without that, whoever holds the key can have made all
     *     of it
     * @param key the id of the key that signed
     * @param rowAt the leaf of the last fact that bears the digest of the record's row; −1 when the pack has no row
     * @param lines the facts, one to a line
     */
    public record Proven(
            String record, int facts, int files, List<Text> erased, String head, String key, long rowAt, String lines) {
        /** In words. */
        public Text told() {
            return Text.of(
                    "记录 " + record + "：" + facts + " 条日志均在封存头 " + head + " 之下，照片和附件 " + files + " 个与日志一致，签名密钥 " + key
                            + "。" + told("依法删除、不在包内的：", Text::zh, "；", "。")
                            + (rowAt < 0 ? "包内没有可与摘要核对的记录内容。" : "记录内容与叶 " + rowAt + " 的摘要一致。"),
                    "Record " + record + ": facts under the head " + head + ": " + facts + "; files as the facts tell: "
                            + files + "; signed by key " + key
                            + ". "
                            + told("Erased by law and not in the pack: ", Text::en, "; ", ". ")
                            + (rowAt < 0
                                    ? "There is no row in it to compare with a digest."
                                    : "The row is what leaf " + rowAt + " says it was."));
        }

        private String told(String before, Function<Text, String> language, String between, String stop) {
            return erased.isEmpty()
                    ? ""
                    : erased.stream().map(language).collect(Collectors.joining(between, before, stop));
        }
    }

    /** @throws EvidenceRefusal saying what in the pack is not as it was sealed */
    public static Proven verify(Path pack) throws IOException {
        try {
            return proven(EvidencePack.read(pack));
        } catch (IllegalArgumentException damaged) {
            throw new EvidenceRefusal(damaged);
        }
    }

    private static Proven proven(EvidencePack.Read read) {
        var evidence = read.evidence();
        var head = head(evidence);
        var keys = keys(evidence);
        vouched(evidence, keys, head.origin());
        require(
                keys.containsKey(head.key()) && keys.get(head.key()).verifies(head.signed(), head.signature()),
                "封存头的签名不符",
                "the signature of the head does not fit");
        listed(read, keys, head.origin());
        facts(evidence, head);
        files(read);
        return new Proven(
                evidence.record(),
                evidence.facts().size(),
                evidence.files().size(),
                evidence.erased().stream().map(ErasedFile::told).toList(),
                JournalHeads.printed(head),
                head.key(),
                rowAt(evidence),
                EvidenceWords.facts(evidence));
    }

    /** The list is the log's own, and of this record. */
    private static void listed(EvidencePack.Read read, Map<String, SigningKeys.PublicKeyRow> keys, String origin) {
        var manifest = read.manifest().manifest();
        var key = keys.get(read.manifest().key());
        require(
                key != null
                        && key.verifies(manifest.signed(), read.manifest().signature())
                        && manifest.origin().equals(origin),
                "清单的签名不符",
                "the signature of the list does not fit");
        require(manifest.record().equals(read.evidence().record()), "清单是另一条记录的", "the list is of another record");
    }

    private static void facts(Evidence evidence, TreeHead head) {
        for (var fact : evidence.facts()) {
            var leaf = head.hash().leaf(fact.tuple());
            require(
                    Arrays.equals(
                            MerkleTree.rootOf(head.hash(), leaf, fact.leaf(), head.size(), fact.path()), head.root()),
                    "叶 " + fact.leaf() + " 的日志不在封存头之下",
                    "the fact of leaf " + fact.leaf() + " is not under the head");
        }
        var subjects = evidence.subjects();
        for (var fact : evidence.facts()) {
            require(
                    subjects.contains(TupleFields.of(fact.tuple()).subject()),
                    "叶 " + fact.leaf() + " 的日志是另一条记录的",
                    "the fact of leaf " + fact.leaf() + " is about another record");
        }
    }

    /** The files are those that facts and rows name, no more and no less; whoever holds the key cannot put another in their place. */
    private static void files(EvidencePack.Read read) {
        var missing = read.evidence().files();
        read.parts().forEach((name, hash) -> {
            if (name.startsWith(EvidencePack.FILES)) {
                require(
                        name.startsWith(EvidencePack.FILES + hash),
                        "文件 " + name + " 的内容与文件名不符：被改动过",
                        "the file " + name + " is not what its name says: it was changed");
                require(
                        missing.remove(hash),
                        "文件 " + name + " 没有一条日志提到：是后来加进去的",
                        "no fact tells of the file " + name + ": it was added");
            }
        });
        require(
                missing.isEmpty(),
                "日志提到的文件不在包里：" + String.join("、", missing),
                "files that facts tell of are missing: " + String.join(", ", missing));
    }

    private static long rowAt(Evidence evidence) {
        long at = -1;
        for (var row : evidence.rows()) {
            long leaf = rowAt(evidence, row);
            at = row.record().equals(evidence.record()) ? leaf : at;
        }
        return at;
    }

    private static long rowAt(Evidence evidence, Evidence.ProvenRow row) {
        var sha = LogHash.SHA_256.fresh();
        sha.update(row.row().getBytes(StandardCharsets.UTF_8));
        var digest = sha.digest(row.salt());
        var bearing = evidence.facts().stream()
                .filter(fact -> bears(TupleFields.of(fact.tuple()), row.record(), digest))
                .mapToLong(Evidence.SealedFact::leaf)
                .max();
        require(
                bearing.isPresent(),
                "记录 " + row.record() + " 的内容与任何一条日志的摘要都不符",
                "the row of " + row.record() + " is not what any fact says it was");
        return bearing.getAsLong();
    }

    private static boolean bears(TupleFields fact, String record, byte[] digest) {
        return fact.subject().toString().equals(record) && Arrays.equals(fact.digest(), digest);
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
