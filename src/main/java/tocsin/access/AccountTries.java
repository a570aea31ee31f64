package tocsin.access;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Problem;

/**
 * What follows from a right or a wrong password. A refusal is thrown after its trace is written, and the trace stays: here alone a problem
 * does not undo the transaction. The account's row is held meanwhile, so that of a hundred guesses at once only five count.
 */
@Service
class AccountTries {
    private final AccountStore accounts;
    private final Sessions sessions;
    private final SessionStore sessionStore;
    private final Actors actors;
    private final AccountJournal journal;
    private final SignInRules rules;

    AccountTries(
            AccountStore accounts,
            Sessions sessions,
            SessionStore sessionStore,
            Actors actors,
            AccountJournal journal,
            SignInRules rules) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.sessionStore = sessionStore;
        this.actors = actors;
        this.journal = journal;
        this.rules = rules;
    }

    /**
     * @param seen the account against whose hash the password was judged
     * @return the secret of the new session
     */
    @Transactional(noRollbackFor = Problem.class)
    Secret signIn(Account seen, boolean right, UUID attempt, Visitor from) {
        var account = accounts.lock(seen.id()).orElseThrow();
        if (account.lockout().isLocked(rules.now())) {
            refuse(account, AccessEvent.Reason.LOCKED, attempt);
            throw account.lockout().refusal();
        }
        if (!right || !account.passwordHash().equals(seen.passwordHash())) {
            refuse(account, AccessEvent.Reason.WRONG_PASSWORD, attempt);
            throw failed(account, refused());
        }
        if (account.isDisabled()) {
            refuse(account, AccessEvent.Reason.DISABLED, attempt);
            throw AccessProblem.ACCOUNT_DISABLED.with(account.name());
        }
        var by = actors.present(account.person(), account.administrator()).actor();
        // Where a code is still to be shown, the password alone must not clear the count of wrong codes.
        var after = accounts.hasSecondFactor(account.id()) ? account : account.with(Lockout.NONE);
        journal.save(after, new AccessEvent.SignedIn(attempt), by);
        accounts.noteSignedIn(account.id(), rules.now());
        return sessions.start(account.id(), from, null);
    }

    /** Traces a try at no account at all. */
    @Transactional
    void refuseNobody(AccessEvent.Reason reason, UUID attempt) {
        journal.refusedNobody(new AccessEvent.SignInRefused(reason, attempt));
    }

    /** Counts a wrong current password as a wrong sign-in: a session left open is no place to guess in peace. */
    @Transactional
    Problem wrongCurrentPassword(AccountId id) {
        var account = accounts.lock(id).orElseThrow();
        if (account.lockout().isLocked(rules.now())) {
            return account.lockout().refusal();
        }
        return failed(
                account,
                AccessProblem.CURRENT_PASSWORD_WRONG
                        .with(rules.current().locking().failures())
                        .at("/current"));
    }

    /** Replaces the password judged before and lets its holder in anew. */
    @Transactional
    Secret changePassword(Account seen, String hash, Visitor from, SessionAuthentication by) {
        var account = accounts.lock(seen.id()).orElseThrow();
        FoundationProblem.CHANGED_MEANWHILE.unless(
                account.version() == seen.version(), seen.version(), account.version());
        accounts.keepFormerPassword(account);
        journal.save(account.withPassword(hash, false), new AccessEvent.PasswordChanged(), by.getPrincipal());
        sessionStore.deleteAll(account.id());
        return sessions.start(account.id(), from, by.session().secondFactorAt());
    }

    /** The account's row, held until the transaction ends. */
    Account lock(AccountId id) {
        return accounts.lock(id).orElseThrow();
    }

    /** The same, while the account is not locked out. */
    Account lockOpen(AccountId id) {
        var account = lock(id);
        if (account.lockout().isLocked(rules.now())) {
            throw account.lockout().refusal();
        }
        return account;
    }

    /** Traces a wrong one-time code and counts it like a wrong password. */
    Problem wrongCode(Account account, UUID attempt) {
        refuse(account, AccessEvent.Reason.WRONG_CODE, attempt);
        return failed(
                account,
                AccessProblem.SECOND_FACTOR_WRONG
                        .with(rules.current().locking().failures())
                        .at("/code"));
    }

    /** Traces what went right, and forgets the failures before it. */
    void note(Account account, AccessEvent event, Actor by) {
        journal.save(account.with(Lockout.NONE), event, by);
    }

    Problem refused() {
        return AccessProblem.SIGN_IN_REFUSED.with(rules.current().locking().failures());
    }

    private Problem failed(Account account, Problem refusal) {
        var after = account.with(account.lockout().afterFailure(rules.current().locking(), rules.now()));
        if (after.lockout().lockedUntil() == null) {
            accounts.save(after);
            return refusal;
        }
        journal.save(after, new AccessEvent.LockedOut(after.lockout().lockedUntil()), Actor.INSTALLATION);
        return after.lockout().refusal();
    }

    private void refuse(Account account, AccessEvent.Reason reason, UUID attempt) {
        journal.save(account, new AccessEvent.SignInRefused(reason, attempt), Actor.INSTALLATION);
    }
}
