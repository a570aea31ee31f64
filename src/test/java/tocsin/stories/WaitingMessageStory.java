package tocsin.stories;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.channels.Dispatch;
import tocsin.town.Listener;
import tocsin.town.Wanghuo;

/** Messages that are due and do not leave are seen by whoever keeps the installation. */
@TestPropertySource(properties = "tocsin.story=robots")
class WaitingMessageStory extends StoryServer {
    @Autowired
    private Dispatch dispatch;

    @Test
    void aMessageThatIsDueAndWaitsIsSaidByTheHealthOfTheServer() {
        county.appoint("安系统", "xitong-waiting", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        now("2026-05-11", 9);
        try (var robot = new Listener()) {
            var channel = "/api/channels/" + Wanghuo.id();
            as("xitong-waiting")
                    .put(
                            channel,
                            "{'name':'县群','medium':'ROBOT','template':'GOVERNMENT','areaId':'"
                                    + county.area("望火县").value()
                                    + "','language':'zh','urgentOnly':false,'secrets':{'url':'"
                                    + robot.url("/robot?key=opens-it") + "','signingKey':'SEC-of-waiting'}}");
            turn(channel, true);
            var hazard = found(as("chenli"), "消火栓被围挡");
            as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-05-18"));
            onThe("2026-05-19", 9);
            now("2026-05-19", 11);
            Awaitility.await().until(() -> outbox().equals("DEGRADED"));
            turn(channel, false);
            Awaitility.await().until(() -> outbox().equals("UP"));
            turn(channel, true);
            Awaitility.await().until(() -> outbox().equals("DEGRADED"));
            dispatch.run();
            Awaitility.await().until(() -> outbox().equals("UP"));
            turn(channel, false);
        }
    }

    private void turn(String channel, boolean on) {
        int version = as("xitong-waiting").get(channel).number("/version");
        as("xitong-waiting").put(channel + fresh("turns"), "{'version':" + version + ",'inUse':" + on + "}");
    }

    private String outbox() {
        return as("xitong-waiting")
                .get("/api/health")
                .body()
                .at("/parts")
                .valueStream()
                .filter(part -> part.at("/name").asString().equals("outbox"))
                .findFirst()
                .orElseThrow()
                .at("/state")
                .asString();
    }
}
