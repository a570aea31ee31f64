package tocsin.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/**
 * Tells the journal what happened to accounts. Their facts stand above every area, so that nobody who reads what changed in an area sees
 * who signed in there.
 */
@Component
class AccountJournal {
    /** Subject of a try at an account that does not exist. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Journal journal;
    private final AccountStore store;

    AccountJournal(Journal journal, AccountStore store) {
        this.journal = journal;
        this.store = store;
    }

    /** Writes the account as it is now and the fact that made it so. */
    void save(Account account, AccessEvent event, Actor by) {
        var digest = RecordDigest.of(account.forDigest(), store.save(account));
        journal.record(Fact.of(event, account.id().value(), AreaPath.EVERYWHERE, digest), by);
    }

    /** A refused try at no account at all. */
    void refusedNobody(AccessEvent.SignInRefused event) {
        var digest = RecordDigest.of(Map.of(), NOBODY);
        journal.record(Fact.of(event, NOBODY, AreaPath.EVERYWHERE, digest), Actor.INSTALLATION);
    }

    /** An administrator had a round run beside its rhythm. */
    void roundOrdered(AccessEvent.RoundOrdered event, UUID order, Actor by) {
        var digest = RecordDigest.of(event, order);
        journal.record(Fact.of(event, order, AreaPath.EVERYWHERE, digest), by);
    }

    /** The installation has its administrators. */
    void setUp(AccessEvent.SetUpDone event) {
        var digest = RecordDigest.of(event, NOBODY);
        journal.record(Fact.of(event, event.organization(), AreaPath.EVERYWHERE, digest), Actor.INSTALLATION);
    }
}
