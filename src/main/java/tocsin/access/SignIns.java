package tocsin.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tocsin.foundation.Problem;

/** Judges passwords. The slow comparing happens here, outside every transaction; what follows from it is decided in {@link AccountTries}. */
@Service
class SignIns {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Strangers strangers;
    private final AccountTries tries;
    private final SignInRules rules;

    SignIns(
            AccountStore accounts,
            Passwords passwords,
            Attempts attempts,
            Strangers strangers,
            AccountTries tries,
            SignInRules rules) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.strangers = strangers;
        this.tries = tries;
        this.rules = rules;
    }

    /** Asks to be let in. */
    record SignIn(
            @NotBlank @Size(max = 100) String account,
            @NotNull PlainPassword password) {}

    /** Replaces one's own password. */
    record ChangePassword(
            @NotNull PlainPassword current, @NotNull PlainPassword next) {}

    /**
     * Lets somebody in.
     *
     * @param from where the request comes from
     * @return the secret of the new session
     * @throws Problem 401, 403 disabled, 423 locked, 429 too many failures from this address
     */
    Secret signIn(SignIn command, Visitor from) {
        var name = Account.folded(command.account());
        var attempt = attempts.begin(from.address());
        var known = accounts.findByName(name);
        if (known.isEmpty()) {
            throw stranger(name, command.password(), attempt);
        }
        var session = tries.signIn(known.get(), isRight(known.get(), command.password()), attempt, from);
        attempts.succeeded(attempt);
        return session;
    }

    private Problem stranger(String name, PlainPassword password, UUID attempt) {
        if (strangers.isLocked(name)) {
            tries.refuseNobody(AccessEvent.Reason.LOCKED, attempt);
            return strangers.refusal(name);
        }
        passwords.spendTime(password);
        tries.refuseNobody(AccessEvent.Reason.UNKNOWN_ACCOUNT, attempt);
        strangers.failed(name);
        return strangers.isLocked(name) ? strangers.refusal(name) : tries.refused();
    }

    /**
     * Replaces the signed-in person's password and ends every session and token of the account.
     *
     * @return the secret of a new session
     */
    Secret changePassword(ChangePassword command, Visitor from, SessionAuthentication by) {
        var account = accounts.find(by.session().account()).orElseThrow();
        if (!isRight(account, command.current())) {
            throw tries.wrongCurrentPassword(account.id());
        }
        passwords.requireGood(command.next(), account.name(), passwords.earlier(account), "/next");
        return tries.changePassword(account, passwords.hash(command.next()), from, by);
    }

    private boolean isRight(Account account, PlainPassword password) {
        return !account.lockout().isLocked(rules.now()) && passwords.matches(password, account.passwordHash());
    }
}
