package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest extends AccessServer {

    @Test
    void nobodyIsSignedInWithoutASecret() {
        assertThat(talk().get("/api/session").problem()).isEqualTo("foundation/signed-out");
        assertThat(talk().get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aForgedSecretOpensNothing() {
        var forged = Secret.random().text();
        assertThat(talk().asBrowser(forged).get("/api/session").status()).isEqualTo(401);
        assertThat(talk().asScript(forged).get("/api/session").status()).isEqualTo(401);
        assertThat(talk().asBrowser("' or 1=1 --").get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aWriteByCookieAloneIsRefused() {
        var secret = talk().signIn(somebody("LEADER").name(), PASSWORD).secret();
        var bare = talk().with("Cookie", "tocsin=" + secret);
        assertThat(bare.delete("/api/session").problem()).isEqualTo("access/cross-site");
        assertThat(bare.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void aWriteFromAnotherSiteIsRefusedWhateverItsHeaders() {
        var secret = talk().signIn(somebody("LEADER").name(), PASSWORD).secret();
        var browser = talk().asBrowser(secret);
        assertThat(browser.with("Origin", "https://elsewhere.example")
                        .delete("/api/session")
                        .status())
                .isEqualTo(403);
        assertThat(browser.with("Origin", "null").delete("/api/session").status())
                .isEqualTo(403);
        assertThat(browser.with("Sec-Fetch-Site", "same-site")
                        .delete("/api/session")
                        .status())
                .isEqualTo(403);
        assertThat(browser.with("Origin", "http://127.0.0.1:" + port)
                        .delete("/api/session")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anotherSiteCannotSignSomebodyIn() {
        var answer = talk().with("Origin", "https://elsewhere.example")
                .signIn(somebody("LEADER").name(), PASSWORD);
        assertThat(answer.problem()).isEqualTo("access/cross-site");
    }

    @Test
    void signingInGivesAFreshSecretAndEndsTheOneBroughtAlong() {
        var chen = somebody("LEADER");
        var first = talk().signIn(chen.name(), PASSWORD).secret();
        var second = talk().asBrowser(first).signIn(chen.name(), PASSWORD).secret();
        assertThat(second).isNotEqualTo(first);
        assertThat(talk().asBrowser(first).get("/api/session").status()).isEqualTo(401);
        assertThat(talk().asBrowser(second).get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void aSecretPlantedBeforeSigningInIsNotTakenOver() {
        var planted = Secret.random().text();
        talk().asBrowser(planted).signIn(somebody("LEADER").name(), PASSWORD);
        assertThat(talk().asBrowser(planted).get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aSecretIsWorthNothingAfterSigningOut() {
        var chen = somebody("LEADER");
        var secret = talk().signIn(chen.name(), PASSWORD).secret();
        var answer = talk().asBrowser(secret).delete("/api/session");
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(talk().asBrowser(secret).get("/api/session").status()).isEqualTo(401);
        assertThat(facts(chen.account())).endsWith("SignedOut");
    }

    @Test
    void aBrowserLeftAloneForHalfAnHourIsSignedOut() {
        var secret = talk().signIn(somebody("LEADER").name(), PASSWORD).secret();
        clock.forward(Duration.ofMinutes(25));
        assertThat(talk().asBrowser(secret).get("/api/session").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(25));
        assertThat(talk().asBrowser(secret).get("/api/session").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(31));
        assertThat(talk().asBrowser(secret).get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void evenABusyBrowserSignsInAgainAfterTwelveHours() {
        var secret = talk().signIn(somebody("LEADER").name(), PASSWORD).secret();
        for (int step = 0; step < 35; step++) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(talk().asBrowser(secret).get("/api/session").status()).isEqualTo(200);
        }
        clock.forward(Duration.ofMinutes(21));
        assertThat(talk().asBrowser(secret).get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aPersonWhosePostEndedSeesNothingFromThatMomentOn() {
        var chen = somebody("COUNTY_OFFICE");
        appoint(chen.person(), "GRID_WORKER", area("990101001", "东山镇", "990101"));
        var browser = talk().asBrowser(talk().signIn(chen.name(), PASSWORD).secret());
        assertThat(browser.get("/api/session").json().path("permissions").toString())
                .contains("hazards.issueNotice");
        clock.forward(Duration.ofDays(1));
        browser = talk().asBrowser(talk().signIn(chen.name(), PASSWORD).secret());
        dismiss(chen.holding(), clock.today());
        var after = browser.get("/api/session").json();
        assertThat(after.path("permissions").toString())
                .contains("hazards.record")
                .doesNotContain("hazards.issueNotice");
        assertThat(after.path("area").path("name").asString()).isEqualTo("东山镇");
    }

    @Test
    void somebodyWithoutAnyPostIsSignedInAndMayNothing() {
        var account = account(person(), false);
        var answer = talk().signIn(account.account(), PASSWORD).json();
        assertThat(answer.path("permissions").size()).isZero();
        assertThat(answer.path("area").isNull()).isTrue();
    }

    @Test
    void answersCarryTheHeadersThatKeepPagesAmongThemselves() {
        var answer = talk().get("/api/session");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src 'self' 'unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hazards", "/unit", "/nothing-here.js", "/api/openapi.json", "/actuator/health"})
    void pagesAndFilesCarryThemToo(String address) {
        var answer = talk().get(address);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src 'self' 'unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void refusalsSpeakTheAskersLanguage() {
        assertThat(talk().with("Accept-Language", "en")
                        .get("/api/session")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Signed out");
        assertThat(talk().get("/api/session").json().path("title").asString()).isEqualTo("尚未登录");
    }

    @Test
    void oddWritingsOfAPathOpenNothing() {
        for (var path : new String[] {"/api/session/", "/%61pi/session", "/api/%73ession", "/api/./session"}) {
            assertThat(talk().get(path).status()).as(path).isIn(400, 401, 404);
        }
        assertThat(talk().get("/actuator/env").status()).isNotEqualTo(200);
        assertThat(talk().get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
