package tocsin.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.JournalDigestStore;
import tocsin.foundation.Problem;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.proof.ErasureGround;

/** Erases a photograph or an attachment that the law says must not be kept; the records that name it say so from then on. */
@Service
public class EraseFile {
    private final ErasureStore store;
    private final tocsin.documents.Files files;
    private final JournalDigestStore facts;
    private final Journal journal;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    EraseFile(
            ErasureStore store,
            tocsin.documents.Files files,
            JournalDigestStore facts,
            Journal journal,
            TownClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Erases the bytes, and tells each record of whose facts any names them. Once more changes nothing, and takes away what a crash left.
     *
     * @param hash lower-case hexadecimal SHA-256
     * @param reason in words; stands in the journal for ever, so it names nobody
     * @return how many records were told; 0 when it was erased before
     * @throws Problem when there is no such file, or it is a paper
     */
    public int erase(String hash, ErasureGround ground, String reason, Actor by) {
        int told = Objects.requireNonNull(transaction.execute(begun -> note(hash, ground, reason, by)));
        // After the commit: bytes are gone only where a fact says so. Under the row's lock, since somebody may bring
        // them again.
        transaction.executeWithoutResult(begun -> {
            if (store.lock(hash) && store.find(hash).isPresent()) {
                remove(hash);
            }
        });
        return told;
    }

    private int note(String hash, ErasureGround ground, String reason, Actor by) {
        DocumentProblem.FILE_UNKNOWN.unless(store.lock(hash), hash);
        DocumentProblem.NOT_TO_ERASE.unless(!store.isPaper(hash), hash);
        if (store.find(hash).isPresent()) {
            return 0;
        }
        var records = facts.naming(hash);
        var event = new DocumentEvent.FileErased(hash, ground, reason);
        var digest = RecordDigest.of(Map.of("erased", hash, "ground", ground), new UUID(0, 0));
        journal.recordAll(
                records.stream()
                        .map(record -> Fact.of(event, record, area(record), digest))
                        .toList(),
                by);
        store.erase(hash, ground, clock.instant());
        return records.size();
    }

    private AreaPath area(UUID record) {
        return journal.around(List.of(record)).orElseThrow();
    }

    private void remove(String hash) {
        try {
            for (var path : files.lying(hash)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Passes unless the bytes of this hash were erased; else says when and by which rule. */
    public void requireThere(String hash) {
        store.find(hash).ifPresent(erased -> {
            throw DocumentProblem.FILE_ERASED.with(
                    TownClock.day(erased.at()), erased.ground().rule());
        });
    }
}
