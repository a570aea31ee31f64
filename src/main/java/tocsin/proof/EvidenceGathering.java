package tocsin.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.JournalDigestStore;
import tocsin.foundation.JournalTupleStore;
import tocsin.foundation.ProvenRecords;
import tocsin.foundation.RecordDigest;

/** Reads what proves a record, in the caller's snapshot. */
@Component
class EvidenceGathering {
    private final HeadStore heads;
    private final LogStore log;
    private final SigningKeys keys;
    private final JournalTupleStore tuples;
    private final JournalDigestStore digests;
    private final List<ProvenRecords> kinds;

    EvidenceGathering(
            HeadStore heads,
            LogStore log,
            SigningKeys keys,
            JournalTupleStore tuples,
            JournalDigestStore digests,
            List<ProvenRecords> kinds) {
        this.heads = heads;
        this.log = log;
        this.keys = keys;
        this.tuples = tuples;
        this.digests = digests;
        this.kinds = kinds;
    }

    /**
     * What is known of a record at this moment.
     *
     * @param head the newest
     * @param unsealed how many facts about it are younger than the head and so not in the evidence
     */
    record Gathered(Evidence evidence, TreeHead head, int unsealed) {}

    /** Every sealed fact about a record and its papers; empty when nothing about it is sealed. */
    Optional<Gathered> gather(UUID record, List<UUID> papers) {
        return heads.newest().map(TreeHead.Kept::head).flatMap(head -> gather(head, record, papers));
    }

    private Optional<Gathered> gather(TreeHead head, UUID record, List<UUID> papers) {
        var subjects = Stream.concat(Stream.of(record), papers.stream()).toList();
        var positions = subjects.stream()
                .flatMapToLong(subject -> LongStream.of(digests.positions(subject)))
                .toArray();
        var facts = sealed(positions, head);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        var rows = subjects.stream()
                .flatMap(subject -> row(subject, facts).stream())
                .toList();
        var evidence = new Evidence(record.toString(), head.note(), facts, rows, keys());
        return Optional.of(new Gathered(evidence, head, positions.length - facts.size()));
    }

    private List<Evidence.SealedFact> sealed(long[] positions, TreeHead head) {
        var tree = log.tree(head.hash());
        var read = new ArrayList<JournalTupleStore.Tuple>();
        tuples.at(positions, read::add);
        var facts = new ArrayList<Evidence.SealedFact>();
        for (var tuple : read) {
            log.numberOf(tuple.place())
                    .ifPresent(leaf ->
                            facts.add(new Evidence.SealedFact(leaf, tuple.bytes(), tree.inclusion(leaf, head.size()))));
        }
        return facts;
    }

    /** A row changed since the last head is vouched for by a fact that is not in the pack: then it stays out. */
    private List<Evidence.ProvenRow> row(UUID subject, List<Evidence.SealedFact> facts) {
        return kinds.stream()
                .filter(kind -> !kind.isSecret())
                .flatMap(kind -> kind.row(subject).stream())
                .filter(each -> bears(facts, subject, RecordDigest.of(each.row(), each.salt())))
                .limit(1)
                .map(each ->
                        new Evidence.ProvenRow(subject.toString(), CanonicalJson.write(each.row()), bytes(each.salt())))
                .toList();
    }

    private static boolean bears(List<Evidence.SealedFact> facts, UUID subject, byte[] digest) {
        return facts.stream()
                .map(fact -> TupleFields.of(fact.tuple()))
                .anyMatch(fact -> fact.subject().equals(subject) && Arrays.equals(fact.digest(), digest));
    }

    private List<Evidence.Key> keys() {
        return keys.all().stream()
                .map(key -> new Evidence.Key(
                        key.id(), key.algorithm().name(), key.publicKey(), key.voucher(), key.vouched()))
                .toList();
    }

    private static byte[] bytes(UUID salt) {
        return ByteBuffer.allocate(16)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .array();
    }
}
