package tocsin.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.organization.OrganizationId;

/** The first way in. No account exists by default: whoever starts the server gets a link that sets up the three administrators, once. */
@Service
public class SetUp {
    private final SetUpStore links;
    private final AccountStore accounts;
    private final Accounts register;
    private final AdministrationBody administration;
    private final AccountJournal journal;
    private final SignInRules rules;

    SetUp(
            SetUpStore links,
            AccountStore accounts,
            Accounts register,
            AdministrationBody administration,
            AccountJournal journal,
            SignInRules rules) {
        this.links = links;
        this.accounts = accounts;
        this.register = register;
        this.administration = administration;
        this.journal = journal;
        this.rules = rules;
    }

    /**
     * A new link, while there is no account at all; an earlier one is worth nothing then.
     *
     * @return the path behind the server's address, {@code /setup/…}
     */
    @Transactional
    public Optional<String> linkIfEmpty() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        var secret = Secret.random();
        links.replace(secret, rules.now().plus(Duration.ofHours(rules.current().setUpLinkHours())));
        return Optional.of("/setup/" + secret.text());
    }

    boolean isValid(String token) {
        return Secret.of(token)
                .filter(secret -> links.isValid(secret, rules.now()) && accounts.isEmpty())
                .isPresent();
    }

    /** Makes the three administrators, all or none. */
    @Transactional
    void complete(String token, SetUpAdministrators command) {
        command.requireThree();
        boolean first = Secret.of(token)
                .filter(secret -> links.use(secret, rules.now()) && accounts.isEmpty())
                .isPresent();
        AccessProblem.SET_UP_LINK_OVER.unless(first);
        var body = administration.establish();
        for (int index = 0; index < command.administrators().size(); index++) {
            open(command.administrators().get(index), body, "/administrators/" + index);
        }
        journal.setUp(new AccessEvent.SetUpDone(body.value()));
    }

    private void open(SetUpAdministrators.Administrator one, OrganizationId body, String pointer) {
        var person = administration.appoint(
                body, one.name().strip(), one.role().title(), one.role().role());
        try {
            register.open(
                    new AccountId(UuidCreator.getTimeOrderedEpoch()),
                    new OpenAccount(person, one.account(), one.password(), false),
                    Actor.INSTALLATION);
        } catch (Problem refusal) {
            throw refusal.at(refusal.fields().stream()
                    .map(field -> new Problem.Field(pointer + field.pointer(), field.code(), field.detail()))
                    .toList());
        }
    }
}
