package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** One-time codes over HTTP, demanded as in an installation of a county's own. */
@TestPropertySource(properties = {"tocsin.access.second-factor=required", "tocsin.data=target/second-factor"})
@DirtiesContext
class SecondFactorTest extends AccessServer {
    private static final String ENROLMENT = "/api/session/second-factor";

    /** A browser in which somebody with codes is signed in. */
    private record Enrolled(Somebody somebody, Talk browser, byte[] secret, String recoveryCode) {}

    @Test
    void whoeverMayIssueOrdersSetsCodesUpBeforeAnythingElse() {
        var officer = somebody("FIRE_AUTHORITY");
        var browser = signedIn(officer);
        assertThat(browser.get("/api/session").json().path("secondFactor").asString())
                .isEqualTo("ENROL");
        assertThat(browser.get("/api/inbox").problem()).isEqualTo("access/second-factor-required");
        var enrolment = browser.put(ENROLMENT, "").json();
        assertThat(enrolment.path("uri").asString())
                .startsWith("otpauth://totp/Tocsin%3A" + officer.name() + "?secret=")
                .endsWith("&issuer=Tocsin");
        assertThat(browser.put(ENROLMENT, "").json()).isEqualTo(enrolment);
        assertThat(browser.put(ENROLMENT + "/confirmation", code("000000")).problem())
                .isEqualTo("access/second-factor-wrong");
        var secret = decoded(enrolment.path("secret").asString());
        var confirmed = browser.put(ENROLMENT + "/confirmation", code(now(secret)));
        assertThat(confirmed.json().path("recoveryCodes")).hasSize(10);
        assertThat(browser.get("/api/inbox").status()).isEqualTo(200);
        assertThat(browser.put(ENROLMENT, "").problem()).isEqualTo("access/second-factor-there");
        assertThat(facts(officer.account())).endsWith("SignInRefused", "SecondFactorSetUp");
    }

    @Test
    void whoeverNeedsNoneIsAskedForNone() {
        var browser = signedIn(somebody("GRID_WORKER"));
        assertThat(browser.get("/api/session").json().path("secondFactor").asString())
                .isEqualTo("NOT_NEEDED");
        assertThat(browser.get("/api/inbox").status()).isEqualTo(200);
    }

    @Test
    void atTheNextSignInACodeOpensOnceOnly() {
        var one = enrolled();
        clock.forward(Duration.ofMinutes(1));
        var browser = signedIn(one.somebody());
        var code = now(one.secret());
        assertThat(browser.get("/api/inbox").problem()).isEqualTo("access/second-factor-required");
        assertThat(browser.put(ENROLMENT + "/code", code(code)).status()).isEqualTo(204);
        assertThat(browser.get("/api/inbox").status()).isEqualTo(200);
        var other = signedIn(one.somebody());
        assertThat(other.put(ENROLMENT + "/code", code(code)).problem()).isEqualTo("access/second-factor-wrong");
        assertThat(other.get("/api/inbox").problem()).isEqualTo("access/second-factor-required");
    }

    @Test
    void aRecoveryCodeOpensOnceWhenTheDeviceIsLost() {
        var one = enrolled();
        var typed = one.recoveryCode().toLowerCase(java.util.Locale.ROOT);
        assertThat(signedIn(one.somebody())
                        .put(ENROLMENT + "/code", code(typed))
                        .status())
                .isEqualTo(204);
        assertThat(signedIn(one.somebody())
                        .put(ENROLMENT + "/code", code(typed))
                        .problem())
                .isEqualTo("access/second-factor-wrong");
    }

    @Test
    void wrongCodesLockTheAccountAndTheRightPasswordDoesNotClearThem() {
        var one = enrolled();
        for (int failure = 1; failure < 5; failure++) {
            assertThat(signedIn(one.somebody())
                            .put(ENROLMENT + "/code", code("000000"))
                            .problem())
                    .isEqualTo("access/second-factor-wrong");
        }
        var browser = signedIn(one.somebody());
        assertThat(browser.put(ENROLMENT + "/code", code("000000")).problem()).isEqualTo("access/account-locked");
        clock.forward(Duration.ofMinutes(1));
        assertThat(browser.put(ENROLMENT + "/code", code(now(one.secret()))).problem())
                .isEqualTo("access/account-locked");
        assertThat(talk().signIn(one.somebody().name(), PASSWORD).problem()).isEqualTo("access/account-locked");
    }

    @Test
    void aPasswordSetByAnotherIsChangedOnlyByWhoeverHasTheDevice() {
        var one = enrolled();
        sql.sql("update access.account set must_change = true where id = :id")
                .param("id", one.somebody().account().value())
                .update();
        var browser = signedIn(one.somebody());
        var change = """
                {"current": "%s", "next": "Neu-1174-rope"}""".formatted(PASSWORD);
        assertThat(browser.put("/api/session/password", change).problem()).isEqualTo("access/second-factor-required");
        clock.forward(Duration.ofMinutes(1));
        assertThat(browser.put(ENROLMENT + "/code", code(now(one.secret()))).status())
                .isEqualTo(204);
        var changed = browser.put("/api/session/password", change);
        assertThat(talk().asBrowser(changed.secret()).get("/api/inbox").status())
                .isEqualTo(200);
    }

    @Test
    void theSecurityAdministratorResetsCodesAndEndsSessions() {
        var one = enrolled();
        var security = somebody("SECURITY_ADMINISTRATOR");
        var bearer = tokens.issue(security.name()).bearer();
        var account = "/api/accounts/" + one.somebody().account().value();
        var script = talk().asScript(bearer);
        assertThat(script.get(account + "/sessions").json().path("secondFactor").asBoolean())
                .isTrue();
        var act = account + "/second-factor-resets/" + newId();
        assertThat(script.put(act, "").status()).isEqualTo(204);
        assertThat(script.put(act, "").status()).isEqualTo(204);
        assertThat(one.browser().get("/api/session").status()).isEqualTo(401);
        assertThat(signedIn(one.somebody())
                        .get("/api/session")
                        .json()
                        .path("secondFactor")
                        .asString())
                .isEqualTo("ENROL");
        assertThat(facts(one.somebody().account())).containsOnlyOnce("SecondFactorReset");
        var own = "/api/accounts/" + security.account().value() + "/second-factor-resets/" + newId();
        assertThat(script.put(own, "").problem()).isEqualTo("access/own-account");
    }

    @Test
    void aTokenMadeOnTheServersMachineNeedsNoCode() {
        var administrator = somebody("SYSTEM_ADMINISTRATOR");
        var script = talk().asScript(tokens.issue(administrator.name()).bearer());
        assertThat(script.get("/api/inbox").status()).isEqualTo(200);
    }

    @Test
    void theTablesAloneBetrayNeitherSecretNorRecoveryCode() {
        var one = enrolled();
        var kept = sql.sql("""
                        select encode(f.secret, 'escape') || string_agg(encode(r.print, 'escape'), '') from access.second_factor f
                        join access.recovery_code r using (account_id) where account_id = :id group by f.secret
                        """)
                .param("id", one.somebody().account().value())
                .query(String.class)
                .single();
        assertThat(kept)
                .doesNotContain(one.recoveryCode().replace("-", ""))
                .doesNotContain(Base32.encode(one.secret()));
        var locked = sql.sql("select secret from access.second_factor where account_id = :id")
                .param("id", one.somebody().account().value())
                .query(byte[].class)
                .single();
        assertThat(Base64.getEncoder().encodeToString(locked))
                .doesNotContain(Base64.getEncoder().encodeToString(one.secret()).substring(0, 20));
    }

    private Enrolled enrolled() {
        var somebody = somebody("FIRE_AUTHORITY");
        var browser = signedIn(somebody);
        var secret = decoded(browser.put(ENROLMENT, "").json().path("secret").asString());
        var codes = browser.put(ENROLMENT + "/confirmation", code(now(secret))).json();
        return new Enrolled(
                somebody, browser, secret, codes.path("recoveryCodes").get(0).asString());
    }

    private Talk signedIn(Somebody somebody) {
        return talk().asBrowser(talk().signIn(somebody.name(), PASSWORD).secret());
    }

    private String now(byte[] secret) {
        return OneTimeCode.at(secret, OneTimeCode.step(clock.instant()), 6);
    }

    private static String code(String code) {
        return "{\"code\": \"" + code + "\"}";
    }

    /** As an authenticator reads what is typed into it. */
    private static byte[] decoded(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int buffer = 0;
        int held = 0;
        for (char each : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (buffer >> held));
            }
        }
        return bytes.array();
    }
}
