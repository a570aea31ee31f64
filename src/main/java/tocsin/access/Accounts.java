package tocsin.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Receipts;
import tocsin.organization.PersonView;

/** The register of accounts, kept by the security administrator. */
@Service
public class Accounts {
    private final AccountStore store;
    private final AccountHolders holders;
    private final Passwords passwords;
    private final SessionStore sessions;
    private final AccountJournal journal;
    private final Receipts receipts;

    Accounts(
            AccountStore store,
            AccountHolders holders,
            Passwords passwords,
            SessionStore sessions,
            AccountJournal journal,
            Receipts receipts) {
        this.store = store;
        this.holders = holders;
        this.passwords = passwords;
        this.sessions = sessions;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** What a repeated reset is known by; a digest of a password must not lie about. */
    private record Reset(AccountId account) {}

    /** The account as this administrator may see it; 404 outside the administrator's area. */
    public AccountView read(AccountId id, Actor by) {
        var account = get(id);
        return AccountView.of(account, holders.read(account.person(), by).name(), null);
    }

    /** The account with this login name, when there is one. No permission is asked: for commands on the server's machine. */
    public Optional<AccountId> findByName(String name) {
        return store.findByName(Account.folded(name)).map(Account::id);
    }

    /**
     * Opens an account.
     *
     * @return the account, with its password when one was generated
     * @throws tocsin.foundation.Problem 409 name taken or the person has one, 422 weak password, malformed name or joined administrators
     */
    @Transactional
    public AccountView open(AccountId id, OpenAccount command, Actor by) {
        var person = holders.managed(command.personId(), by);
        if (!receipts.first(id.value(), command.withoutPassword())) {
            return AccountView.of(get(id), person.name(), null);
        }
        var name = Account.folded(command.account());
        if (store.findByName(name).isPresent()) {
            throw AccessProblem.ACCOUNT_NAME_TAKEN.with(name).at("/account");
        }
        requireNone(person);
        if (command.password() != null) {
            passwords.requireGood(command.password(), name, List.of(), "/password");
        }
        var password = Objects.requireNonNullElseGet(command.password(), passwords::generate);
        var account = Account.opened(
                id,
                name,
                person.id(),
                holders.administration(person),
                passwords.hash(password),
                command.asksForChange());
        journal.save(
                account,
                new AccessEvent.AccountOpened(person.id().value(), account.administrator(), account.mustChange()),
                by);
        return AccountView.of(account, person.name(), command.password() == null ? password : null);
    }

    /**
     * Sets a new password and ends the account's sessions; its holder must change it. Also opens a locked account again.
     *
     * @param act id of this reset: sent again, nothing happens
     * @param chosen null: one is generated and shown once
     */
    @Transactional
    public AccountView resetPassword(AccountId id, UUID act, @Nullable PlainPassword chosen, Actor by) {
        var account = locked(id);
        var person = managed(account, by);
        if (!receipts.first(act, new Reset(id))) {
            return AccountView.of(account, person.name(), null);
        }
        if (chosen != null) {
            passwords.requireGood(chosen, account.name(), passwords.earlier(account), "/password");
        }
        var password = Objects.requireNonNullElseGet(chosen, passwords::generate);
        var after = account.withPassword(passwords.hash(password), true);
        store.keepFormerPassword(account);
        journal.save(after, new AccessEvent.PasswordReset(), by);
        sessions.deleteAll(id);
        return AccountView.of(after, person.name(), chosen == null ? password : null);
    }

    /** Lets the account in no more, from now on; its sessions and tokens end at once. */
    @Transactional
    public AccountView disable(AccountId id, Actor by) {
        var account = locked(id);
        var person = managed(account, by);
        if (account.isDisabled()) {
            return AccountView.of(account, person.name(), null);
        }
        var after = account.disabled(holders.today());
        journal.save(after, new AccessEvent.AccountDisabled(), by);
        sessions.deleteAll(id);
        return AccountView.of(after, person.name(), null);
    }

    /** Lets a disabled account in again, with the password it had. */
    @Transactional
    public AccountView enable(AccountId id, Actor by) {
        var account = locked(id);
        var person = managed(account, by);
        if (!account.isDisabled()) {
            return AccountView.of(account, person.name(), null);
        }
        requireNone(person);
        var after = account.enabled();
        journal.save(after, new AccessEvent.AccountEnabled(), by);
        return AccountView.of(after, person.name(), null);
    }

    private void requireNone(PersonView person) {
        store.findOpenByPerson(person.id()).ifPresent(known -> {
            throw AccessProblem.PERSON_HAS_ACCOUNT.with(person.name(), known.name());
        });
    }

    private PersonView managed(Account account, Actor by) {
        var person = holders.managed(account.person(), by);
        AccessProblem.OWN_ACCOUNT.unless(!person.id().value().equals(by.id()), account.name());
        return person;
    }

    private Account get(AccountId id) {
        return store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    private Account locked(AccountId id) {
        return store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }
}
