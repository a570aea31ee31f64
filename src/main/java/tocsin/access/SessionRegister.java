package tocsin.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Receipts;

/** Who is signed in where: listed to the owner and to the security administrator, who may both end it. */
@Service
class SessionRegister {
    private final SessionStore sessions;
    private final SecondFactorStore factors;
    private final AccountStore accounts;
    private final AccountHolders holders;
    private final AccountJournal journal;
    private final Receipts receipts;

    SessionRegister(
            SessionStore sessions,
            SecondFactorStore factors,
            AccountStore accounts,
            AccountHolders holders,
            AccountJournal journal,
            Receipts receipts) {
        this.sessions = sessions;
        this.factors = factors;
        this.accounts = accounts;
        this.holders = holders;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** What a repeated reset is known by. */
    private record Reset(AccountId account) {}

    /** The asker's own sessions and tokens, the newest first. */
    List<SignedIn> own(SessionAuthentication by) {
        return sessions.list(by.session().account(), by.session().id());
    }

    /** Ends one of the asker's own sessions; the one that asks ends as well. */
    @Transactional
    void endOwn(UUID session, SessionAuthentication by) {
        endOne(by.session().account(), session, by.getPrincipal());
    }

    /** Ends the session that asks. */
    @Transactional
    void signOut(SessionAuthentication by) {
        var account = accounts.lock(by.session().account()).orElseThrow();
        sessions.delete(by.session().secret());
        journal.save(account, new AccessEvent.SignedOut(), by.getPrincipal());
    }

    /** The sessions of an account that this administrator manages. */
    SignedIn.OfAccount of(AccountId id, Actor by) {
        var account = managed(id, by, false);
        return new SignedIn.OfAccount(accounts.hasSecondFactor(account.id()), sessions.list(account.id(), null));
    }

    /** Ends a session of an account that this administrator manages. */
    @Transactional
    void end(AccountId id, UUID session, Actor by) {
        endOne(managed(id, by, true).id(), session, by);
    }

    /**
     * Forgets the account's one-time codes and ends its sessions: its holder sets them up anew at the next sign-in.
     *
     * @param act id of this reset: sent again, nothing happens
     */
    @Transactional
    void resetSecondFactor(AccountId id, UUID act, Actor by) {
        var account = managed(id, by, true);
        AccessProblem.OWN_ACCOUNT.unless(!account.person().value().equals(by.id()), account.name());
        if (!receipts.first(act, new Reset(id))) {
            return;
        }
        AccessProblem.SECOND_FACTOR_NONE.unless(factors.lock(id).isPresent());
        factors.delete(id);
        sessions.deleteAll(id);
        journal.save(accounts.lock(id).orElseThrow(), new AccessEvent.SecondFactorReset(), by);
    }

    private void endOne(AccountId id, UUID session, Actor by) {
        var account = accounts.lock(id).orElseThrow();
        if (sessions.delete(id, session)) {
            journal.save(account, new AccessEvent.SessionEnded(), by);
        }
    }

    private Account managed(AccountId id, Actor by, boolean toChange) {
        @Nullable Account account = accounts.find(id).orElse(null);
        if (account == null) {
            throw FoundationProblem.NOT_FOUND.with(id.value());
        }
        if (toChange) {
            holders.managed(account.person(), by);
        } else {
            holders.read(account.person(), by);
        }
        return account;
    }
}
