package tocsin.operations;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/** Tells the journal of backups, which are taken on the server's own machine only. */
@Service
public class TakenBackups {
    private final Journal journal;
    private final TransactionTemplate transaction;

    TakenBackups(Journal journal, TransactionTemplate transaction) {
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Records that a backup is done. */
    public void record(OperationsEvent.BackupTaken taken) {
        var subject = UUID.nameUUIDFromBytes(("backup " + taken.endedAt()).getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(begun -> journal.record(
                Fact.of(taken, subject, AreaPath.EVERYWHERE, RecordDigest.of(taken, subject)), Actor.INSTALLATION));
    }
}
