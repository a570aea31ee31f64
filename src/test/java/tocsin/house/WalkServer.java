package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tocsin.Application;
import tocsin.database.TestDatabase;
import tocsin.town.HandWoundClock;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A running server with the walked county in it, and what {@code doors.txt} says of each endpoint. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tocsin.agenda.sweep-every=PT24H",
            "tocsin.channels.send-every=PT24H",
            "tocsin.channels.hosts=127.0.0.1",
            "tocsin.data=target/walk-data"
        })
@Import(HandWoundClock.Wound.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WalkServer {
    private static final Map<Wanghuo.Rooms, WalkedCounty> SETTLED = new IdentityHashMap<>();

    @Value("${local.server.port}")
    int port;

    @Autowired
    private Wanghuo.Rooms rooms;

    WalkedCounty county;
    final List<Door> doors = doors();
    final Map<String, Talk> talks = new HashMap<>();
    private final Map<String, Set<String>> permissions = new HashMap<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    @BeforeAll
    void settle() {
        county = SETTLED.computeIfAbsent(rooms, settled -> new WalkedCounty(settled, port));
        for (var walker : WalkedCounty.WALKERS) {
            var talk = county.as(walker.account());
            talks.put(walker.account(), talk);
            var given = new HashSet<String>();
            talk.get("/api/session").body().at("/permissions").forEach(code -> given.add(code.asString()));
            assertThat(given).as(walker.role()).isNotEmpty();
            permissions.put(walker.account(), given);
        }
    }

    private static List<Door> doors() {
        try (var file = WalkServer.class.getResourceAsStream("/house/doors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Door::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The answer to somebody at a place; nothing when the place has no such record. */
    Optional<Talk.Raw> ask(Door door, WalkedPlace place, WalkedCounty.Walker walker) {
        var address = door.address(place);
        return address == null
                ? Optional.empty()
                : Optional.of(talks.get(walker.account()).ask(door.method(), address, door.body(place)));
    }

    /** True when the posts of this person, by the list, open this door at this place. */
    boolean may(WalkedCounty.Walker walker, Door door, WalkedPlace place) {
        if (!door.isByPermission()) {
            return !door.permission().equals("own");
        }
        if (door.reach().equals("unit") && walker.role().equals("UNIT_SAFETY")) {
            return place.ofUnit();
        }
        return holds(walker, door.permission())
                && (door.reach().equals("anywhere") || !door.isPlaced() || reaches(walker, place));
    }

    /** True when some post of this person gives the permission. */
    boolean holds(WalkedCounty.Walker walker, String permission) {
        return permissions.get(walker.account()).contains(permission);
    }

    /** True when records of this place are this person's to see. */
    boolean reaches(WalkedCounty.Walker walker, WalkedPlace place) {
        return county.paths.get(walker.area()).contains(place.path())
                && (!walker.role().equals("UNIT_SAFETY") || place.ofUnit());
    }
}
