package tocsin.stories;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.agenda.AgendaSweep;
import tocsin.database.TestDatabase;
import tocsin.documents.Files;
import tocsin.foundation.Followers;
import tocsin.town.HandWoundClock;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A running server with the people of Wanghuo in it and a clock moved by hand. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tocsin.agenda.sweep-every=PT24H",
            "tocsin.channels.send-every=PT24H",
            "tocsin.channels.hosts=127.0.0.1",
            "tocsin.data=target/story-data"
        })
@Import(HandWoundClock.Wound.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoryServer {
    private static final AtomicInteger PICTURES = new AtomicInteger();

    /** Stories that share a server share its county. */
    private static final Map<Wanghuo.Rooms, Wanghuo> SETTLED = new IdentityHashMap<>();

    @Value("${local.server.port}")
    int port;

    @Autowired
    HandWoundClock clock;

    @Autowired
    AgendaSweep sweep;

    @Autowired
    Followers followers;

    @Autowired
    private Wanghuo.Rooms rooms;

    Wanghuo county;
    private final Map<String, Talk> talks = new HashMap<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @BeforeAll
    void settle() {
        county = SETTLED.computeIfAbsent(rooms, Wanghuo::settle);
    }

    /** The person of this account, signed in. */
    Talk as(String account) {
        return talks.computeIfAbsent(account, name -> Talk.stranger(port).signIn(name, Wanghuo.PASSWORD));
    }

    /** Moves the clock; whoever was signed in signs in again. */
    void now(String day, int hour) {
        clock.set(day, hour);
        talks.clear();
    }

    /** A night passes: the sweep runs at that hour, and everybody who follows the journal has read it. */
    void onThe(String day, int hour) {
        now(day, hour);
        sweep.run();
        followers.catchUp();
    }

    /** Uploads a new picture and gives its hash. */
    String photo(Talk by) {
        try (var out = new ByteArrayOutputStream()) {
            var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(1, 1, PICTURES.incrementAndGet());
            ImageIO.write(picture, "png", out);
            var hash = Files.hash(out.toByteArray());
            by.put("/api/files/" + hash, out.toByteArray());
            return hash;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Records a hazard in the noodle shop and gives its id. */
    String found(Talk by, String description) {
        var id = Wanghuo.id().toString();
        var answer = by.put("/api/hazards/" + id, hazard(description, "'level':'GENERAL'"));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return id;
    }

    /** The body of a hazard found now in the noodle shop. */
    String hazard(String description, String more) {
        return "{'premisesId':'" + county.noodleShop.value() + "','foundAt':'" + clock.instant()
                + "','source':'PATROL','category':'EXITS','description':'" + description + "'," + more + "}";
    }

    /** The body by which somebody signs screening results as they stand at this moment. */
    static String seen(Talk by, String report) {
        return "{'seen':'" + by.get(report).text("/seen") + "'}";
    }

    static String notice(String dueOn) {
        return "{'responsible':{'name':'林秋月','phone':'000-0000003'},'measure':'清走纱包，划线禁放','dueOn':'" + dueOn + "'}";
    }

    static String fresh(String kind) {
        return "/" + kind + "/" + Wanghuo.id();
    }
}
