package tocsin.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.database.TestDatabase;
import tocsin.foundation.Followers;
import tocsin.foundation.TownClock;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A running server that tells this machine why a part is ill, whose clock is put forward by hand and whose sweep comes when told. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tocsin.agenda.sweep-every=PT24H",
            "tocsin.channels.send-every=PT24H",
            "tocsin.data=target/operations-data",
            "TOCSIN_HEALTH_DETAILS=localhost",
            "TOCSIN_METRICS_TOKEN=" + OperationsServer.METRICS_TOKEN,
            "TOCSIN_LOG=json"
        })
@Import(OperationsServer.Clocks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OperationsServer {
    static final String METRICS_TOKEN = "measures-of-wanghuo-4711";
    static TestDatabase database;

    /** Tests that share a server share its county. */
    private static final Map<Wanghuo.Rooms, Wanghuo> SETTLED = new IdentityHashMap<>();

    @Value("${local.server.port}")
    int port;

    @Autowired
    ForwardClock clock;

    @Autowired
    Followers followers;

    @Autowired
    private Wanghuo.Rooms rooms;

    Wanghuo county;

    /** The wall clock, put forward by hand. */
    static class ForwardClock extends TownClock {
        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        protected Instant present() {
            return super.present().plus(ahead);
        }
    }

    @TestConfiguration
    static class Clocks {
        @Bean
        @Primary
        ForwardClock forwardClock() {
            return new ForwardClock();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        database = TestDatabase.create();
        database.register(registry);
    }

    @BeforeAll
    void settle() {
        county = SETTLED.computeIfAbsent(rooms, empty -> {
            var settled = Wanghuo.settle(empty);
            settled.appoint("季系统", "xitong", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
            settled.appoint("戴审计", "shenji", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
            return settled;
        });
        followers.catchUp();
    }

    /** This person, signed in now. */
    Talk as(String account) {
        return Talk.stranger(port).signIn(account, Wanghuo.PASSWORD);
    }

    Talk stranger() {
        return Talk.stranger(port);
    }

    /** Records a hazard in the noodle shop; gives how it was answered. */
    Talk.Answer found(Talk by, String description) {
        return by.put("/api/hazards/" + Wanghuo.id(), hazard(description));
    }

    /** The body of a hazard found now in the noodle shop. */
    String hazard(String description) {
        return "{'premisesId':'" + county.noodleShop.value() + "','foundAt':'" + clock.instant()
                + "','source':'PATROL','category':'EXITS','description':'" + description
                + "','level':'GENERAL'}";
    }

    /** The state and reason of a part, as outsiders on this machine read it. */
    Map<String, String> part(String name) {
        var answer = stranger().get("/actuator/health");
        var part = answer.body().at("/components/" + name);
        var read = new HashMap<String, String>();
        read.put("whole", answer.text("/status"));
        read.put("http", String.valueOf(answer.status()));
        read.put("state", part.at("/status").asString(""));
        read.put("reason", part.at("/details/reason").asString(""));
        read.put("english", part.at("/details/reasonEnglish").asString(""));
        read.put("lag", part.at("/details/lagSeconds").asString(""));
        return read;
    }

    /** Waits until a part is in a state and gives what it says then. */
    Map<String, String> await(String name, String state) {
        return Awaitility.await(name + " is " + state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> part(name), part -> state.equals(part.get("state")));
    }
}
