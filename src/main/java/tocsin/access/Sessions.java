package tocsin.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is let in at this moment. Nothing is remembered between requests: a post that ended or an account disabled counts at once. */
@Service
class Sessions {
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final SessionStore store;
    private final AccountStore accounts;
    private final Actors actors;
    private final AccountJournal journal;
    private final SignInRules rules;

    Sessions(SessionStore store, AccountStore accounts, Actors actors, AccountJournal journal, SignInRules rules) {
        this.store = store;
        this.accounts = accounts;
        this.actors = actors;
        this.journal = journal;
        this.rules = rules;
    }

    /** Lets an account in by a fresh secret; whatever secret the asker brought along is worth nothing. */
    Secret start(AccountId account) {
        var now = rules.now();
        store.deleteExpired(now);
        var secret = Secret.random();
        store.insert(
                secret,
                account,
                Session.Kind.BROWSER,
                now,
                now.plus(rules.current().session().longest()));
        return secret;
    }

    /** Who presents this secret, if it opens anything now. */
    Optional<SessionAuthentication> find(Secret secret, Session.Kind kind) {
        var now = rules.now();
        var found = store.find(
                secret, kind, now, now.minus(rules.current().session().idle()));
        found.ifPresent(session -> noteSeen(session, now));
        return found.map(session ->
                new SessionAuthentication(session, actors.present(session.person(), session.administrator())));
    }

    private void noteSeen(Session session, Instant now) {
        if (Duration.between(session.lastSeenAt(), now).compareTo(COARSE) >= 0) {
            store.noteSeen(session.secret(), now);
        }
    }

    /** Ends the session for good. */
    @Transactional
    void signOut(SessionAuthentication by) {
        var account = accounts.lock(by.session().account()).orElseThrow();
        store.delete(by.session().secret());
        journal.save(account, new AccessEvent.SignedOut(), by.getPrincipal());
    }
}
