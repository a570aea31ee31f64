package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Sessions that are left alone, looked at and ended. */
class SignedInTest extends AccessServer {
    @Test
    void aSessionLeftAloneEndsByTheMinutesOfItsRole() {
        var worker = signedIn(somebody("GRID_WORKER"));
        var administrator = signedIn(somebody("AUDIT_ADMINISTRATOR"));
        assertThat(administrator.get("/api/session").json().path("idleSeconds").asInt())
                .isEqualTo(15 * 60);
        clock.forward(Duration.ofMinutes(16));
        assertThat(administrator.get("/api/session").status()).isEqualTo(401);
        assertThat(worker.get("/api/session").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(31));
        assertThat(worker.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aPageThatAsksByItselfKeepsNoSessionAlive() {
        var browser = signedIn(somebody("GRID_WORKER"));
        for (int minute = 0; minute < 4; minute++) {
            clock.forward(Duration.ofMinutes(7));
            assertThat(browser.with("X-Tocsin-Untouched", "1").get("/api/inbox").status())
                    .isEqualTo(200);
        }
        clock.forward(Duration.ofMinutes(3));
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsAndNobodyElses() {
        var somebody = somebody("GRID_WORKER");
        var here = signedIn(somebody);
        var there = signedIn(somebody);
        var stranger = signedIn(somebody("GRID_WORKER"));
        var listed = here.get("/api/sessions").json();
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).path("current").asBoolean()).isFalse();
        assertThat(listed.get(1).path("current").asBoolean()).isTrue();
        var id = listed.get(0).path("id").asString();
        assertThat(stranger.delete("/api/sessions/" + id).status()).isEqualTo(204);
        assertThat(there.get("/api/session").status()).isEqualTo(200);
        assertThat(here.delete("/api/sessions/" + id).status()).isEqualTo(204);
        assertThat(there.get("/api/session").status()).isEqualTo(401);
        assertThat(here.get("/api/session").status()).isEqualTo(200);
        assertThat(facts(somebody.account())).endsWith("SessionEnded");
    }

    @Test
    void theSecurityAdministratorSeesAndEndsWhatAnotherMayNot() {
        var somebody = somebody("GRID_WORKER");
        var browser = signedIn(somebody);
        var security = signedIn(somebody("SECURITY_ADMINISTRATOR"));
        var account = "/api/accounts/" + somebody.account().value() + "/sessions";
        assertThat(browser.get(account).status()).isEqualTo(404);
        var id = security.get(account).json().path("sessions").get(0).path("id").asString();
        assertThat(security.delete(account + "/" + id).status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    private Talk signedIn(Somebody somebody) {
        return talk().asBrowser(talk().signIn(somebody.name(), PASSWORD).secret());
    }
}
