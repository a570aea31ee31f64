package tocsin.proof;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.JournalTupleStore;

/**
 * Compares the journal with the log it was sealed in, the log with its signed heads and with heads that left the machine, and the records
 * with the digests of the last acts on them. It may run beside a busy server: one repeatable-read transaction sees all of it at the same
 * moment. It changes nothing.
 */
@Service
public class VerifyJournal {
    private final HeadStore heads;
    private final LogStore log;
    private final SigningKeys keys;
    private final JournalTupleStore journal;
    private final RecordComparison records;
    private final TransactionTemplate snapshot;

    VerifyJournal(
            HeadStore heads,
            LogStore log,
            SigningKeys keys,
            JournalTupleStore journal,
            RecordComparison records,
            PlatformTransactionManager transactions) {
        this.heads = heads;
        this.log = log;
        this.keys = keys;
        this.journal = journal;
        this.records = records;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * Verifies everything.
     *
     * @param texts heads that left the machine: whole notes, or size and root as printed on papers
     * @param each gets every finding
     * @throws IllegalArgumentException naming a text that is no head
     */
    public JournalVerification run(List<String> texts, Consumer<JournalFinding> each) {
        return run(texts, List.of(), each);
    }

    /**
     * The same by somebody who vouches for keys that no key vouched for, as after a restore without the old ones.
     *
     * @param known ids of keys that were noted when they began to sign
     */
    public JournalVerification run(List<String> texts, List<String> known, Consumer<JournalFinding> each) {
        var given = texts.stream().map(GivenHead::of).toList();
        var findings = new AtomicLong();
        Consumer<JournalFinding> counted = finding -> {
            findings.incrementAndGet();
            each.accept(finding);
        };
        return snapshot.execute(begun -> verify(given, known, counted, findings));
    }

    private JournalVerification verify(
            List<GivenHead> given, List<String> known, Consumer<JournalFinding> each, AtomicLong findings) {
        var name = heads.log().orElse(new HeadStore.Log("", LogHash.SHA_256));
        var kept = heads.all();
        var signed = kept.stream().map(TreeHead.Kept::head).toList();
        try (var second = new SecondThread()) {
            var checks = new HeadChecks(name.hash(), signed, given, keys.all(), second, each);
            checks.signatures();
            checks.vouched(name.origin(), known, keys.all());
            var comparison = new JournalComparison(
                    new JournalRows(journal, name.hash(), second),
                    new SealedRows(log),
                    kept.isEmpty() ? null : kept.getLast().last(),
                    checks::add,
                    each);
            comparison.run();
            checks.end();
            long compared = records.run(each);
            return new JournalVerification(
                    comparison.compared(),
                    comparison.unsealed(),
                    signed.size(),
                    given.size(),
                    compared,
                    findings.get());
        }
    }
}
