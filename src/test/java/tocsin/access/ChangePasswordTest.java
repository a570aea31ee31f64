package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePasswordTest extends AccessServer {

    @Test
    void whoMustChangeThePasswordMayDoNothingElse() {
        var account = account(person(), true);
        var browser =
                talk().asBrowser(talk().signIn(account.account(), PASSWORD).secret());
        assertThat(browser.get("/api/session").json().path("mustChangePassword").asBoolean())
                .isTrue();
        assertThat(browser.get("/api/areas").problem()).isEqualTo("access/password-must-change");
        assertThat(browser.get("/api/sectors").status()).isEqualTo(403);
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
    }

    @Test
    void aChangedPasswordOpensEverythingAndEndsEveryOtherSession() {
        var account = account(person(), true);
        var elsewhere = talk().signIn(account.account(), PASSWORD).secret();
        var here = talk().signIn(account.account(), PASSWORD).secret();
        var answer = change(here, PASSWORD, "Rope-1174-ling");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(talk().asBrowser(answer.secret()).get("/api/sectors").status())
                .isEqualTo(200);
        assertThat(talk().asBrowser(here).get("/api/session").status()).isEqualTo(401);
        assertThat(talk().asBrowser(elsewhere).get("/api/session").status()).isEqualTo(401);
        assertThat(talk().signIn(account.account(), PASSWORD).status()).isEqualTo(401);
        assertThat(facts(account.id())).contains("PasswordChanged");
    }

    @Test
    void aWrongCurrentPasswordCountsAsAFailure() {
        var chen = somebody("LEADER");
        var secret = talk().signIn(chen.name(), PASSWORD).secret();
        var answers = IntStream.range(0, 5)
                .mapToObj(n -> change(secret, "Wrong-" + n, "Rope-1174-ling").status())
                .toList();
        assertThat(answers).containsExactly(422, 422, 422, 422, 423);
        assertThat(change(secret, PASSWORD, "Rope-1174-ling").status()).isEqualTo(423);
    }

    @Test
    void aWeakPasswordIsRefusedWithEveryReason() {
        var chen = somebody("LEADER");
        var secret = talk().signIn(chen.name(), PASSWORD).secret();
        var answer = change(secret, PASSWORD, chen.name());
        assertThat(answer.problem()).isEqualTo("access/password-too-weak");
        assertThat(answer.json().path("errors").toString())
                .contains("\"/next\"", "length", "character-classes", "account-name");
    }

    @Test
    void noneOfTheLastFivePasswordsComesBack() {
        var chen = somebody("LEADER");
        var secret = talk().signIn(chen.name(), PASSWORD).secret();
        var current = PASSWORD;
        for (int number = 1; number <= 4; number++) {
            var next = "Rope-117" + number + "-ling";
            secret = change(secret, current, next).secret();
            current = next;
        }
        var refused = change(secret, current, PASSWORD);
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("used-before");
        secret = change(secret, current, "Rope-1175-ling").secret();
        assertThat(change(secret, "Rope-1175-ling", PASSWORD).status()).isEqualTo(204);
    }

    private Talk.Answer change(String secret, String current, String next) {
        return talk().asBrowser(secret).put("/api/session/password", """
                {"current": "%s", "next": "%s"}""".formatted(current, next));
    }
}
