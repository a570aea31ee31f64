package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tocsin.channels.Dispatch;
import tocsin.foundation.CanonicalJson;
import tocsin.town.Listener;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Group robots say each fact of their area once, signed, to hosts that were allowed; what fails is tried again and told. */
@TestPropertySource(properties = "tocsin.story=robots")
class RobotStory extends StoryServer {
    private static final String KEY = "SEC-of-the-story";

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private JdbcClient sql;

    private Listener robot;
    private String channel;

    @BeforeAll
    void appoint() {
        county.appoint("宋致远", "xitong-robot", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        county.appoint("戴思敏", "shenji-robot", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
    }

    @BeforeEach
    void listen() {
        robot = new Listener();
    }

    @AfterEach
    void switchOff() {
        if (channel != null) {
            turn(false);
        }
        robot.close();
    }

    @Test
    void aRobotSaysAFactOnceHoweverManyPeopleAreTold() {
        now("2026-03-12", 9);
        open("WECOM", "'signingKey':''");
        var hazard = noticed("油烟管道积油", "2026-03-18");
        onThe("2026-03-19", 9);
        onThe("2026-03-24", 9);
        dispatch.run();
        dispatch.run();
        var said = robot.heard().stream()
                .filter(heard -> heard.body().contains("油烟管道积油"))
                .map(heard ->
                        CanonicalJson.read(heard.body()).at("/text/content").asString())
                .toList();
        assertThat(said).isNotEmpty().doesNotHaveDuplicates();
        assertThat(told(hazard)).isGreaterThan(said.size());
    }

    @Test
    void dingTalkIsSignedInTheAddressAndFeishuInTheBody() throws Exception {
        now("2026-03-12", 10);
        open("DINGTALK", "'signingKey':'" + KEY + "'");
        assertThat(test().text("/state")).isEqualTo("SENT");
        var query = robot.heard().getLast().query();
        var millis = String.valueOf(clock.instant().toEpochMilli());
        assertThat(query)
                .isEqualTo("key=opens-it&timestamp=" + millis + "&sign="
                        + java.net.URLEncoder.encode(
                                Base64.getEncoder().encodeToString(mac(KEY, millis + "\n" + KEY)),
                                StandardCharsets.UTF_8));
        turn(false);

        open("FEISHU", "'signingKey':'" + KEY + "'");
        assertThat(test().text("/state")).isEqualTo("SENT");
        var body = CanonicalJson.read(robot.heard().getLast().body());
        var seconds = String.valueOf(clock.instant().getEpochSecond());
        assertThat(body.at("/timestamp").asString()).isEqualTo(seconds);
        assertThat(body.at("/sign").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(mac(seconds + "\n" + KEY, "")));
    }

    @Test
    void aGovernmentRobotCanProveTimeIdAndBody() throws Exception {
        now("2026-03-12", 11);
        open("GOVERNMENT", "'signingKey':'" + KEY + "'");
        var tested = test();
        var heard = robot.heard().getLast();
        assertThat(heard.header("X-Tocsin-Message")).isEqualTo(tested.text("/id"));
        var signed = heard.header("X-Tocsin-Timestamp") + "." + tested.text("/id") + "." + heard.body();
        assertThat(heard.header("X-Tocsin-Signature"))
                .isEqualTo("v1=" + HexFormat.of().formatHex(mac(KEY, signed)));
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterThenGivenUpAndSentAgainByHand() {
        now("2026-04-01", 9);
        open("GOVERNMENT", "'signingKey':'" + KEY + "'");
        robot.answers(503, "busy");
        noticed("自动门断电后打不开", "2026-04-07");
        onThe("2026-04-08", 9);
        for (int round = 0; round < 7; round++) {
            dispatch.run();
            now("2026-04-" + (round + 10), 9);
        }
        var failed = rows("state=FAILED");
        assertThat(failed.number("/total")).isPositive();
        var id = failed.text("/rows/0/id");
        assertThat(failed.number("/rows/0/attempts")).isEqualTo(6);
        assertThat(failed.text("/rows/0/reason")).isEqualTo("BUSY");
        assertThat(as("xitong-robot").get("/api/deliveries/" + id).text("/answer"))
                .isEqualTo("HTTP 503 busy");

        sentAgain(id);
    }

    private void sentAgain(String id) {
        robot.answers(200, "{}");
        assertThat(as("guqing")
                        .put("/api/deliveries/" + id + fresh("resendings"), "{}")
                        .status())
                .isEqualTo(403);
        var again = "/api/deliveries/" + id + fresh("resendings");
        assertThat(as("xitong-robot").put(again, "{}").text("/state")).isEqualTo("WAITING");
        assertThat(as("xitong-robot").put(again, "{}").text("/state")).isEqualTo("WAITING");
        dispatch.run();
        assertThat(as("xitong-robot").get("/api/deliveries/" + id).text("/state"))
                .isEqualTo("SENT");
        assertThat(as("xitong-robot")
                        .put("/api/deliveries/" + id + fresh("resendings"), "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAttemptThatBrokeOffIsMadeAgainUnderTheSameIdAndSaidToBePossiblyDoubled() {
        now("2026-05-06", 9);
        open("GOVERNMENT", "'signingKey':'" + KEY + "'");
        noticed("值班室无人", "2026-05-11");
        onThe("2026-05-12", 9);
        dispatch.run();
        var first = robot.heard().getLast().header("X-Tocsin-Message");
        robot.forget();
        // What the table holds when the program was killed after sending and before noting it.
        sql.sql(
                        "update channels.delivery set state = 'SENDING', sent_at = null, leased_until = :until where id = :id::uuid")
                .param("until", java.time.OffsetDateTime.parse("2026-05-12T01:03:00Z"))
                .param("id", first)
                .update();
        dispatch.run();
        assertThat(robot.heard()).isEmpty();
        now("2026-05-12", 10);
        dispatch.run();
        assertThat(robot.heard())
                .extracting(heard -> heard.header("X-Tocsin-Message"))
                .contains(first);
        var known = as("xitong-robot").get("/api/deliveries/" + first);
        assertThat(known.text("/state")).isEqualTo("SENT");
        assertThat(known.body().at("/unsure").asBoolean()).isTrue();
    }

    @Test
    void theServerConnectsToNoHostThatIsNeitherThePlatformsOwnNorListed() {
        now("2026-03-13", 9);
        for (var url : List.of(
                "http://169.254.169.254/latest/meta-data",
                "https://qyapi.weixin.qq.com.evil.example/x",
                "http://qyapi.weixin.qq.com/x",
                "https://qyapi.weixin.qq.com:8443/x",
                "https://127.0.0.1@evil.example/x",
                "https://user@qyapi.weixin.qq.com/x",
                "http://localhost:8080/x",
                "file:///etc/passwd",
                "not an address")) {
            var answer =
                    as("xitong-robot").put("/api/channels/" + Wanghuo.id(), robotAt(url, "WECOM", "'signingKey':''"));
            assertThat(answer.text("/type")).as(url).endsWith("channels/host-not-allowed");
        }
    }

    @Test
    void aRedirectIsNotFollowedAndALongAnswerIsNotRead() {
        now("2026-03-13", 10);
        open("GOVERNMENT", "'signingKey':'" + KEY + "'");
        robot.answers(302, "", Map.of("Location", robot.url("/elsewhere")));
        assertThat(test().text("/reason/zh")).contains("不跟随");
        assertThat(robot.heard()).hasSize(1);
        robot.answers(200, "x".repeat(200_000));
        assertThat(test().text("/state")).isEqualTo("FAILED");
    }

    @Test
    void secretsAreNeverShownAndAnotherHostNeedsThemAnew() {
        now("2026-03-13", 11);
        open("GOVERNMENT", "'signingKey':'" + KEY + "'");
        assertThat(as("xitong-robot").text(channel)).contains("127.0.0.1").doesNotContain(KEY, "opens-it");
        assertThat(as("xitong-robot").text("/api/channels")).doesNotContain(KEY, "opens-it");
        assertThat(sql.sql("select count(*) from channels.channel where position(:key::bytea in secrets) > 0")
                        .param("key", KEY.getBytes(StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
        var moved = correction("http://127.0.0.1:1/other?key=x");
        assertThat(moved.text("/type")).endsWith("channels/password-stays");
        for (var stranger : List.of("guqing", "chenli", "shenji-robot")) {
            assertThat(as(stranger).get("/api/channels").status()).as(stranger).isEqualTo(403);
        }
        assertThat(as("xitong-robot")
                        .get("/api/timelines/" + channel.substring(channel.lastIndexOf('/') + 1))
                        .number("/total"))
                .isEqualTo(2);
        assertThat(as("shenji-robot")
                        .get("/api/ledgers/audit/rows?kind=channels.ChannelAdded")
                        .number("/total"))
                .isPositive();
    }

    private Talk.Answer correction(String url) {
        int version = as("xitong-robot").get(channel).number("/version");
        return as("xitong-robot")
                .put(
                        channel + fresh("corrections"),
                        "{'version':" + version + ",'name':'县群','areaId':'"
                                + county.area("望火县").value() + "','language':'zh','urgentOnly':false,'secrets':{'url':'"
                                + url + "'}}");
    }

    private void open(String template, String secrets) {
        channel = "/api/channels/" + Wanghuo.id();
        var added = as("xitong-robot").put(channel, robotAt(robot.url("/robot?key=opens-it"), template, secrets));
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        assertThat(turn(true).status()).isEqualTo(200);
    }

    private String robotAt(String url, String template, String secrets) {
        return "{'name':'县群','medium':'ROBOT','template':'" + template + "','areaId':'"
                + county.area("望火县").value() + "','language':'zh','urgentOnly':false,'secrets':{'url':'" + url + "',"
                + secrets + "}}";
    }

    private Talk.Answer turn(boolean on) {
        int version = as("xitong-robot").get(channel).number("/version");
        return as("xitong-robot").put(channel + fresh("turns"), "{'version':" + version + ",'inUse':" + on + "}");
    }

    private Talk.Answer test() {
        return as("xitong-robot").put(channel + fresh("tests"), "{}");
    }

    private Talk.Answer rows(String question) {
        return as("xitong-robot")
                .get("/api/ledgers/deliveries/rows?channelId=" + channel.substring(channel.lastIndexOf('/') + 1) + "&"
                        + question);
    }

    private String noticed(String what, String dueOn) {
        var id = found(as("chenli"), what);
        as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice(dueOn));
        return id;
    }

    /** How many messages about a hazard lie in the inboxes of two who answer for it. */
    private int told(String hazard) {
        int[] count = {0};
        for (var account : List.of("yangshuo", "guqing")) {
            as(account).get("/api/inbox").body().get("messages").forEach(message -> {
                if (message.get("url").asString().contains(hazard)) {
                    count[0]++;
                }
            });
        }
        return count[0];
    }

    private static byte[] mac(String key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
