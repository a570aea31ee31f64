package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tocsin.town.Listener;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** What is secret or personal passes through the program and never into its log, also where something goes wrong on the way. */
class LogSecrecyStory extends StoryServer {
    private static final String GUESSED = "Guessed-Word-5521";
    private static final String CARD = "330102199203041239";
    private static final String KEY = "SEC-never-in-a-log";
    private static final String TELEPHONE = "13900008888";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("tocsin");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeEach
    void listen() {
        heard.start();
        root.addAppender(heard);
        // Also what is only said when somebody looks for a fault.
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(heard);
        ours.setLevel(null);
    }

    @Test
    void neitherPasswordsNorKeysNorCardsNorTelephonesAreLogged() {
        now("2026-03-12", 9);
        ours.info("the log is heard");
        var cookie = as("guqing").cookie();
        refusedAtTheDoor();
        personalData();
        aChannelThatFails();
        var log = heard.list.stream().map(LogSecrecyStory::whole).collect(Collectors.joining("\n"));
        assertThat(log).contains("the log is heard");
        assertThat(log)
                .doesNotContain(Wanghuo.PASSWORD, GUESSED, CARD, KEY, TELEPHONE)
                .doesNotContain(cookie.substring(cookie.indexOf('=') + 1));
    }

    private void refusedAtTheDoor() {
        var stranger = Talk.stranger(port);
        for (var body : List.of(
                "{'account':'guqing','password':'" + GUESSED + "'}", "{'account':'guqing','password':'" + GUESSED)) {
            assertThat(stranger.put("/api/session", body).status()).isBetween(400, 499);
        }
    }

    private void personalData() {
        var person = "/api/people/" + county.people.get("杨朔").value();
        int version = as("guqing").get(person).number("/person/version");
        var body = "{'residentNumber':'" + CARD + "','version':" + version;
        assertThat(as("guqing").put(person + fresh("resident-number"), body).status())
                .isEqualTo(400);
        assertThat(as("guqing")
                        .put(person + fresh("resident-number"), body + "}")
                        .status())
                .isEqualTo(200);
        assertThat(as("guqing").get(person + "/resident-number").text("/residentNumber"))
                .isEqualTo(CARD);
        assertThat(as("guqing")
                        .get("/api/ledgers/people/rows?nobody=" + TELEPHONE)
                        .status())
                .isEqualTo(400);
    }

    private void aChannelThatFails() {
        county.appoint("宋守正", "xitong-logs", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        try (var robot = new Listener()) {
            robot.answers(503, "busy");
            var channel = "/api" + fresh("channels");
            var added = as("xitong-logs").put(channel, robotAt(robot.url("/robot?key=" + KEY)));
            assertThat(added.status()).as(added.toString()).isEqualTo(200);
            assertThat(as("xitong-logs").put(channel + fresh("tests"), "{}").text("/state"))
                    .isEqualTo("FAILED");
        }
    }

    private String robotAt(String url) {
        return "{'name':'日志','medium':'ROBOT','template':'GOVERNMENT','areaId':'"
                + county.area("望火县").value() + "','language':'zh','urgentOnly':false,'secrets':{'url':'" + url
                + "','signingKey':'" + KEY + "'}}";
    }

    private static String whole(ILoggingEvent event) {
        var thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                + thrown;
    }
}
