package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Permission;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;
import tocsin.organization.PersonId;

class AccountsTest extends AccessServer {
    @Autowired
    private Actors actors;

    @Test
    void aGeneratedPasswordIsShownOnceAndMustBeChanged() {
        var admin = administrator();
        var person = person();
        var id = newId();
        var body = open(person, "li" + id.toString().substring(30));
        var first = admin.put("/api/accounts/" + id, body).json();
        var again = admin.put("/api/accounts/" + id, body);
        assertThat(first.path("password").asString()).hasSize(14);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("password").isNull()).isTrue();
        var signedIn = talk().signIn(
                        first.path("account").asString(), first.path("password").asString());
        assertThat(signedIn.json().path("mustChangePassword").asBoolean()).isTrue();
    }

    @Test
    void anotherRequestUnderTheSameIdIsRefused() {
        var admin = administrator();
        var id = newId();
        admin.put("/api/accounts/" + id, open(person(), "wang" + id.toString().substring(30)));
        assertThat(admin.put(
                                "/api/accounts/" + id,
                                open(person(), "zhao" + id.toString().substring(30)))
                        .problem())
                .isEqualTo("foundation/id-taken");
    }

    @Test
    void aNameIsGivenOnceAndAPersonHasOneAccount() {
        var admin = administrator();
        var chen = somebody("LEADER");
        assertThat(admin.put("/api/accounts/" + newId(), open(person(), chen.name()))
                        .problem())
                .isEqualTo("access/account-name-taken");
        assertThat(admin.put("/api/accounts/" + newId(), open(chen.person(), "other-name"))
                        .problem())
                .isEqualTo("access/person-has-account");
        assertThat(admin.put("/api/accounts/" + newId(), open(person(), "陈")).problem())
                .isEqualTo("access/account-name-malformed");
    }

    @Test
    void onlyASecurityAdministratorOpensAccounts() {
        for (var role : new String[] {"COUNTY_OFFICE", "LEADER", "SYSTEM_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"}) {
            var other = talk().asScript(tokens.issue(somebody(role).name()).bearer());
            var answer = other.put("/api/accounts/" + newId(), open(person(), "new-name"));
            assertThat(answer.problem()).as(role).isEqualTo("foundation/not-your-duty");
        }
    }

    @Test
    void anAdministratorOfOneTownManagesNobodyElsewhere() {
        var town = area("990101002", "西河镇", "990101");
        var person = person();
        appoint(person, "SECURITY_ADMINISTRATOR", town);
        var admin =
                talk().asScript(tokens.issue(account(person, false).account()).bearer());
        var stranger = somebody("LEADER");
        assertThat(admin.put("/api/accounts/" + newId(), open(person(), "new-name"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/api/accounts/" + stranger.account().value()).status())
                .isEqualTo(404);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndComesBackWithItsPassword() {
        var admin = administrator();
        var chen = somebody("LEADER");
        var browser = talk().asBrowser(talk().signIn(chen.name(), PASSWORD).secret());
        var path = "/api/accounts/" + chen.account().value() + "/disablement";
        assertThat(admin.put(path, "").status()).isEqualTo(200);
        assertThat(admin.put(path, "").status()).isEqualTo(200);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(admin.delete(path).json().path("disabledOn").isNull()).isTrue();
        assertThat(talk().signIn(chen.name(), PASSWORD).status()).isEqualTo(200);
        assertThat(facts(chen.account()))
                .containsExactly("AccountOpened", "SignedIn", "AccountDisabled", "AccountEnabled", "SignedIn");
    }

    @Test
    void aResetUnlocksAndAsksForAPasswordOfOnesOwn() {
        var admin = administrator();
        var chen = somebody("LEADER");
        var talk = talk();
        for (int n = 0; n < 5; n++) {
            talk.signIn(chen.name(), "Wrong-1");
        }
        var path = "/api/accounts/" + chen.account().value() + "/password-resets/" + newId();
        var password = admin.put(path, "{}").json().path("password").asString();
        assertThat(admin.put(path, "{}").json().path("password").isNull()).isTrue();
        assertThat(talk().signIn(chen.name(), password)
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nobodyDisablesOrResetsTheAccountInUse() {
        var person = person();
        appoint(person, "SECURITY_ADMINISTRATOR", county());
        var account = account(person, false);
        var admin = talk().asScript(tokens.issue(account.account()).bearer());
        var path = "/api/accounts/" + account.id().value();
        assertThat(admin.put(path + "/disablement", "").problem()).isEqualTo("access/own-account");
        assertThat(admin.put(path + "/password-resets/" + newId(), "{}").problem())
                .isEqualTo("access/own-account");
    }

    @Test
    void threeAdministrationsCannotBeJoinedInOnePerson() {
        var person = person();
        appoint(person, "SYSTEM_ADMINISTRATOR", county());
        appoint(person, "AUDIT_ADMINISTRATOR", county());
        assertJoined(person);
    }

    @Test
    void anAdministratorHoldsNoPostOfTheBusiness() {
        var person = person();
        appoint(person, "SYSTEM_ADMINISTRATOR", county());
        appoint(person, "LEADER", county());
        assertJoined(person);
    }

    @Test
    void aPostGivenLaterDoesNotMakeAnAdministratorMore() {
        var system = somebody("SYSTEM_ADMINISTRATOR");
        appoint(system.person(), "SECURITY_ADMINISTRATOR", county());
        appoint(system.person(), "COUNTY_OFFICE", county());
        var permissions = talk().signIn(system.name(), PASSWORD).json().path("permissions");
        assertThat(permissions.toString())
                .contains("organization.manage")
                .doesNotContain("access.manageAccounts", "access.audit", "hazards.", "premises.", "figures.");
    }

    @Test
    void anAccountOfTheBusinessDoesNotBecomeAnAdministrators() {
        var chen = somebody("COUNTY_OFFICE");
        appoint(chen.person(), "SECURITY_ADMINISTRATOR", county());
        var permissions = talk().signIn(chen.name(), PASSWORD).json().path("permissions");
        assertThat(permissions.toString()).contains("hazards.").doesNotContain("access.");
    }

    @Test
    void anActorOfAUnitReachesOnlyItsOwnRecords() {
        var unit = actors.of(somebody("UNIT_SAFETY").person());
        var submit = Permission.of("hazards.submit", Text.same("submit"));
        var path = areas.get(county()).path();
        assertThat(unit.may(submit, path, AreaPath.EVERYWHERE, unit.organization()))
                .isTrue();
        assertThat(unit.may(submit, path, AreaPath.EVERYWHERE, newId())).isFalse();
        assertThat(unit.may(submit, path, AreaPath.EVERYWHERE)).isFalse();
    }

    private void assertJoined(PersonId person) {
        assertThatThrownBy(() -> accounts.open(
                        new AccountId(newId()), new OpenAccount(person, "joined", null, null), Actor.INSTALLATION))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("access/administrators-joined");
    }

    private Talk administrator() {
        return talk().asScript(
                        tokens.issue(somebody("SECURITY_ADMINISTRATOR").name()).bearer());
    }

    private static String open(PersonId person, String account) {
        UUID id = person.value();
        return """
                {"personId": "%s", "account": "%s", "mustChange": true}""".formatted(id, account);
    }
}
