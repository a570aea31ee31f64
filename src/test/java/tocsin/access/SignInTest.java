package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Actor;

class SignInTest extends AccessServer {

    @Test
    void aRightPasswordLetsInByACookieOutOfReachOfScriptsAndOtherSites() {
        var chen = somebody("COUNTY_OFFICE");
        var answer = talk().signIn(chen.name(), PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).matches("tocsin=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
        assertThat(answer.json().path("account").asString()).isEqualTo(chen.name());
        assertThat(answer.json().path("area").path("name").asString()).isEqualTo("望火县");
        assertThat(answer.json().path("permissions").toString()).contains("hazards.issueNotice");
        assertThat(answer.json().path("posts").get(0).path("organization").asString())
                .isEqualTo("望火县消安委办");
        assertThat(facts(chen.account())).containsExactly("AccountOpened", "SignedIn");
    }

    @Test
    void behindTlsTheCookieGoesNowhereElse() {
        var chen = somebody("COUNTY_OFFICE");
        var answer = talk().with("X-Forwarded-Proto", "https").signIn(chen.name(), PASSWORD);
        assertThat(answer.header("Set-Cookie")).contains("; Secure;");
        assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
    }

    @Test
    void anAccountNameIsTheSameInCapitals() {
        var chen = somebody("COUNTY_OFFICE");
        assertThat(talk().signIn(" " + chen.name().toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOfficeBehindOneAddressSignsInAsOftenAsItLikes() {
        var chen = somebody("COUNTY_OFFICE");
        var talk = talk();
        for (int time = 1; time <= 35; time++) {
            assertThat(talk.signIn(chen.name(), PASSWORD).status())
                    .as("time " + time)
                    .isEqualTo(200);
        }
    }

    @Test
    void fiveFailuresLockTheAccountEvenForTheRightPassword() {
        var chen = somebody("COUNTY_OFFICE");
        var talk = talk();
        assertThat(failures(talk, chen.name(), 5)).containsExactly(401, 401, 401, 401, 423);
        var refused = talk.signIn(chen.name(), PASSWORD);
        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.problem()).isEqualTo("access/account-locked");
        assertThat(facts(chen.account())).endsWith("SignInRefused", "LockedOut", "SignInRefused");
    }

    @Test
    void aLockEndsAfterAQuarterOfAnHourAndTheNextLastsTwiceAsLong() {
        var chen = somebody("COUNTY_OFFICE");
        failures(talk(), chen.name(), 5);
        clock.forward(Duration.ofMinutes(16));
        failures(talk(), chen.name(), 5);
        clock.forward(Duration.ofMinutes(16));
        assertThat(talk().signIn(chen.name(), PASSWORD).status()).isEqualTo(423);
        clock.forward(Duration.ofMinutes(15));
        assertThat(talk().signIn(chen.name(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aHundredGuessesAtOnceCountAsFive() throws Exception {
        var chen = somebody("COUNTY_OFFICE");
        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(12)) {
            statuses = threads
                    .invokeAll(IntStream.range(0, 24)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(n -> () ->
                                    talk().signIn(chen.name(), "Wrong-" + n).status())
                            .toList())
                    .stream()
                    .map(SignInTest::now)
                    .toList();
        }
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 423).hasSize(20);
    }

    @Test
    void anAccountThatDoesNotExistAnswersLikeOneThatDoes() {
        var chen = somebody("COUNTY_OFFICE");
        var known = talk().signIn(chen.name(), "Wrong-1");
        var unknown = talk().signIn("nobody-of-that-name", "Wrong-1");
        assertThat(withoutItsOwnId(unknown)).isEqualTo(withoutItsOwnId(known));
        assertThat(failures(talk(), "nobody-at-all", 6)).containsExactly(401, 401, 401, 401, 423, 423);
    }

    /** Each request has an id of its own; nothing else may differ. */
    private static String withoutItsOwnId(Talk.Answer answer) {
        var id = answer.json().at("/requestId").asString();
        assertThat(id).isNotEmpty();
        return answer.response().body().replace(id, "");
    }

    @Test
    void anAccountThatDoesNotExistTakesAsLongAsOneThatDoes() {
        var talks = talk();
        long known = median(n -> somebody("LEADER").name(), talks);
        long unknown = median(n -> "stranger-" + n, talk());
        assertThat(unknown).isGreaterThan(known * 3 / 10).isLessThan(known * 10 / 3);
    }

    @Test
    void oneAddressCannotGuessThroughManyAccounts() {
        var chen = somebody("COUNTY_OFFICE");
        var talk = talk();
        IntStream.range(0, 30).forEach(n -> talk.signIn("guess-" + n, "Wrong-1"));
        var refused = talk.signIn(chen.name(), PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("access/too-many-attempts");
        assertThat(talk().signIn(chen.name(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void onlyAProxyOnThisMachineMaySayWhereARequestCameFrom() throws Exception {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(outside.isPresent(), "this machine has no address but its own");
        var host = outside.get().getHostAddress();
        IntStream.range(0, 30).forEach(n -> talk().at(host).signIn("guess-" + n, "Wrong-1"));
        assertThat(talk().at(host).signIn("guess-30", "Wrong-1").status()).isEqualTo(429);
    }

    @Test
    void aDisabledAccountSaysSoOnlyToItsPassword() {
        var chen = somebody("COUNTY_OFFICE");
        accounts.disable(chen.account(), Actor.INSTALLATION);
        assertThat(talk().signIn(chen.name(), "Wrong-1").problem()).isEqualTo("access/sign-in-refused");
        assertThat(talk().signIn(chen.name(), PASSWORD).problem()).isEqualTo("access/account-disabled");
    }

    @Test
    void theJournalKeepsNeitherNameNorAddressOfARefusal() {
        talk().signIn("typed-my-password-here", "Wrong-1");
        var bodies = sql.sql("select body from foundation.journal where kind like 'access.%'")
                .query(String.class)
                .list();
        assertThat(bodies).noneMatch(body -> body.contains("typed-my-password-here") || body.contains("203.0."));
    }

    @Test
    void aMalformedRequestIsRefusedAndNamesTheField() {
        var answer = talk().put("/api/session", "{\"account\": \"\", \"password\": \"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/account");
    }

    private static List<Integer> failures(Talk talk, String account, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> talk.signIn(account, "Wrong-" + n).status())
                .toList();
    }

    private static long median(IntFunction<String> names, Talk talk) {
        var times = new ArrayList<Long>();
        for (int n = 0; n < 7; n++) {
            var name = names.apply(n);
            long start = System.nanoTime();
            talk.signIn(name, "Wrong-1");
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private static int now(java.util.concurrent.Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
