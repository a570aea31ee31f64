package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;

class TokenTest extends AccessServer {

    @Test
    void aTokenActsAsItsAccountWithoutCookieOrHeader() {
        var chen = somebody("COUNTY_OFFICE");
        var script = talk().asScript(tokens.issue(chen.name()).bearer());
        assertThat(script.get("/api/session").json().path("account").asString()).isEqualTo(chen.name());
        assertThat(script.delete("/api/session").status()).isEqualTo(204);
        assertThat(facts(chen.account())).containsExactly("AccountOpened", "TokenIssued", "SignedOut");
    }

    @Test
    void aTokenEndsAfterAnHour() {
        var script = talk().asScript(tokens.issue(somebody("LEADER").name()).bearer());
        clock.forward(Duration.ofMinutes(59));
        assertThat(script.get("/api/session").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(script.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aTokenIsNoCookieAndACookieNoToken() {
        var chen = somebody("LEADER");
        var bearer = tokens.issue(chen.name()).bearer();
        var cookie = talk().signIn(chen.name(), PASSWORD).secret();
        assertThat(talk().asBrowser(bearer).get("/api/session").status()).isEqualTo(401);
        assertThat(talk().asScript(cookie).get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aBadTokenIsNotHelpedByAGoodCookie() {
        var chen = somebody("LEADER");
        var cookie = talk().signIn(chen.name(), PASSWORD).secret();
        var both = talk().asBrowser(cookie).asScript(Secret.random().text());
        assertThat(both.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsAccount() {
        var chen = somebody("LEADER");
        var script = talk().asScript(tokens.issue(chen.name()).bearer());
        accounts.disable(chen.account(), Actor.INSTALLATION);
        assertThat(script.get("/api/session").status()).isEqualTo(401);
        assertThatThrownBy(() -> tokens.issue(chen.name()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("access/account-disabled");
    }

    @Test
    void theTableOfSessionsLetsNobodyIn() {
        var chen = somebody("LEADER");
        var bearer = tokens.issue(chen.name()).bearer();
        var rows = sql.sql("select encode(key, 'escape') from access.session")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(bearer));
    }
}
