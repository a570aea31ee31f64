package tocsin.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** Bearer tokens for scripts. There is no request that makes one: only a command on the server's own machine does. */
@Service
public class Tokens {
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final AccountJournal journal;
    private final SignInRules rules;

    Tokens(AccountStore accounts, SessionStore sessions, AccountJournal journal, SignInRules rules) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.rules = rules;
    }

    /** @param bearer what goes behind {@code Authorization: Bearer}; it cannot be shown again */
    public record Token(String bearer, Instant expiresAt) {
        @Override
        public String toString() {
            return "token until " + expiresAt;
        }
    }

    /**
     * Makes a token that acts as this account until it expires, and journals it.
     *
     * @param account login name
     * @throws tocsin.foundation.Problem 404 no such account, 403 disabled or its password must be changed first
     */
    @Transactional
    public Token issue(String account) {
        var name = Account.folded(account);
        var known = accounts.findByName(name).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(name));
        AccessProblem.ACCOUNT_DISABLED.unless(!known.isDisabled(), name);
        AccessProblem.PASSWORD_MUST_CHANGE.unless(!known.mustChange(), name);
        var now = rules.now();
        var token = new Token(
                Secret.random().text(),
                now.plus(Duration.ofMinutes(rules.current().tokenMinutes())));
        sessions.insert(new Secret(token.bearer()), known.id(), Session.Kind.TOKEN, now, token.expiresAt());
        journal.save(
                accounts.lock(known.id()).orElseThrow(),
                new AccessEvent.TokenIssued(token.expiresAt()),
                Actor.INSTALLATION);
        return token;
    }
}
