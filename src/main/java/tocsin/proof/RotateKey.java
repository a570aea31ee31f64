package tocsin.proof;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/** Gives the journal a new signing key, on the server's own machine only, and tells it in the journal. */
@Service
public class RotateKey {
    private final JournalSealer sealer;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RotateKey(JournalSealer sealer, Journal journal, TransactionTemplate transaction) {
        this.sealer = sealer;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Seals what is settled by the old key, makes a new one which the old one vouches for, and signs with it from then on.
     *
     * @return the id of the new key; empty while nothing was ever sealed
     */
    public Optional<String> rotate() {
        sealer.catchUp();
        var made = sealer.rotate();
        made.ifPresent(this::tell);
        sealer.catchUp();
        return made;
    }

    private void tell(String key) {
        var event = new ProofEvent.KeyRotated(key);
        var subject = UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        transaction.executeWithoutResult(begun -> journal.record(
                Fact.of(event, subject, AreaPath.EVERYWHERE, RecordDigest.of(event, subject)), Actor.INSTALLATION));
    }
}
