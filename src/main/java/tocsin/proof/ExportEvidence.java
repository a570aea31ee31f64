package tocsin.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.JournalDigestStore;
import tocsin.foundation.JournalTupleStore;
import tocsin.foundation.ProvenRecords;
import tocsin.foundation.RecordDigest;

/** Gathers what proves a record, so that a stranger can check it without this server. */
@Service
public class ExportEvidence {
    private final HeadStore heads;
    private final LogStore log;
    private final SigningKeys keys;
    private final Journals journal;
    private final List<ProvenRecords> kinds;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;

    /** The journal as it is written, and the two ways in which it is read here. */
    @Component
    record Journals(Journal facts, JournalTupleStore tuples, JournalDigestStore digests) {}

    ExportEvidence(
            HeadStore heads,
            LogStore log,
            SigningKeys keys,
            Journals journal,
            List<ProvenRecords> kinds,
            PlatformTransactionManager transactions) {
        this.heads = heads;
        this.log = log;
        this.keys = keys;
        this.journal = journal;
        this.kinds = kinds;
        this.writing = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * Writes a pack with every sealed fact about a record, and records that it was taken.
     *
     * @return how many facts it holds; 0, and nothing is written, when none is sealed
     */
    public int write(UUID record, OutputStream out) throws IOException {
        var gathered = Objects.requireNonNull(snapshot.execute(
                begun -> heads.newest().map(kept -> gather(record, kept.head()))));
        var facts = gathered.map(Evidence::facts).orElse(List.of());
        if (!facts.isEmpty()) {
            EvidencePack.write(gathered.orElseThrow(), out);
            taken(record, facts);
        }
        return facts.size();
    }

    private void taken(UUID record, List<Evidence.SealedFact> facts) {
        var event = new ProofEvent.EvidenceExported(facts.size());
        var area = new AreaPath(TupleFields.of(facts.getLast().tuple()).area());
        writing.executeWithoutResult(begun -> journal.facts()
                .record(Fact.of(event, record, area, RecordDigest.of(event, record)), Actor.INSTALLATION));
    }

    private Evidence gather(UUID record, TreeHead head) {
        var tree = log.tree(head.hash());
        var facts = new ArrayList<Evidence.SealedFact>();
        var tuples = new ArrayList<JournalTupleStore.Tuple>();
        journal.tuples().at(journal.digests().positions(record), tuples::add);
        for (var tuple : tuples) {
            log.numberOf(tuple.place())
                    .ifPresent(leaf ->
                            facts.add(new Evidence.SealedFact(leaf, tuple.bytes(), tree.inclusion(leaf, head.size()))));
        }
        // A row changed since the last head is vouched for by a fact that is not in the pack.
        var row = kinds.stream()
                .flatMap(kind -> kind.row(record).stream())
                .filter(each -> bears(facts, RecordDigest.of(each.row(), each.salt())))
                .findFirst();
        return new Evidence(
                record.toString(),
                head.note(),
                facts,
                row.map(each -> CanonicalJson.write(each.row())).orElse(null),
                row.map(each -> bytes(each.salt())).orElse(null),
                keys.all().stream()
                        .map(key -> new Evidence.Key(
                                key.id(), key.algorithm().name(), key.publicKey(), key.voucher(), key.vouched()))
                        .toList());
    }

    private static boolean bears(List<Evidence.SealedFact> facts, byte[] digest) {
        return facts.stream()
                .anyMatch(fact -> Arrays.equals(TupleFields.of(fact.tuple()).digest(), digest));
    }

    private static byte[] bytes(UUID salt) {
        return ByteBuffer.allocate(16)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .array();
    }
}
