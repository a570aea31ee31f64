package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tocsin.batches.BatchTarget;
import tocsin.town.Talk;

/**
 * Walks every endpoint as every role, to records of the own area, of those above, below and beside it, and of another county. What is to be
 * answered follows from {@code doors.txt} and from the posts; an endpoint that is not in that list fails.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
// A county of its own: what hostile bodies left in another's would be found here as what somebody may not see.
@TestPropertySource(properties = "tocsin.walk=roles")
class EveryRoleTest extends WalkServer {
    private static final Set<Integer> SHUT = Set.of(403, 404);

    /** Of officers, of whoever answers for a place, of a safety role and of the county's people. */
    private static final List<String> TELEPHONES =
            List.of("000-0000002", "000-0000003", "000-0000007", "000-0000008", "000-0000009");

    private final Set<String> telephonesRead = new TreeSet<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private List<BatchTarget> batches;

    @Test
    @Order(1)
    void theListNamesEveryEndpointOfTheRunningProgramAndNoOther() {
        var running = endpoints.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        var listed = new TreeSet<String>();
        doors.forEach(door -> listed.add(door.endpoint()));
        assertThat(listed).isEqualTo(running);
        assertThat(doors).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void whoMayNotIsRefusedAtEveryPlaceAndNothingOfAnotherPlaceIsTold() {
        var open = new ArrayList<String>();
        for (var door : doors) {
            boolean reads = door.method().equals("GET");
            for (var place : door.isPlaced() ? county.places : county.places.subList(0, 1)) {
                for (var walker : WalkedCounty.WALKERS) {
                    boolean may = may(walker, door, place);
                    if (reads || !may) {
                        ask(door, place, walker)
                                .ifPresent(answer -> open.addAll(wrong(door, place, walker, may, answer)));
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(telephonesRead)
                .contains("TOWN_OFFICER", "GRID_WORKER", "UNIT_SAFETY")
                .doesNotContain("LEADER");
    }

    private List<String> wrong(Door door, WalkedPlace place, WalkedCounty.Walker walker, boolean may, Talk.Raw answer) {
        if (!may) {
            return SHUT.contains(answer.status()) ? List.of() : List.of(told(door, place, walker, answer));
        }
        var wrong = new ArrayList<String>();
        if (TELEPHONES.stream().anyMatch(answer.body()::contains)) {
            telephonesRead.add(walker.role());
            if (!holds(walker, "personal.telephones")) {
                wrong.add(told(door, place, walker, answer) + " tells a whole telephone");
            }
        }
        county.places.stream()
                .filter(other -> !reaches(walker, other) && answer.body().contains(other.mark()))
                .filter(other -> !door.said().contains("{mark}") || !other.equals(place))
                .map(other -> told(door, place, walker, answer) + " tells of " + other.name())
                .forEach(wrong::add);
        return wrong;
    }

    /** The same doors again, as lines of a batch: each line stands or falls as alone. */
    @Test
    @Order(3)
    void whoMayNotAloneMayNotInABatchEither() {
        var open = new ArrayList<String>();
        int refused = 0;
        for (var place : county.places) {
            for (var walker : WalkedCounty.WALKERS) {
                var shut = doors.stream()
                        .filter(door -> takenInBatches(door, place) && !may(walker, door, place))
                        .toList();
                var answers = shut.isEmpty()
                        ? List.<Talk.Answer>of()
                        : talks.get(walker.account())
                                .batch(shut.stream()
                                        .map(door -> line(door, place))
                                        .toList());
                for (int n = 0; n < answers.size(); n++) {
                    refused++;
                    if (answers.size() != shut.size()
                            || !SHUT.contains(answers.get(n).status())) {
                        open.add(walker.role() + " at " + place.name() + ": "
                                + shut.get(n).endpoint() + " " + answers.get(n));
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(refused).as("lines that somebody may not send").isGreaterThan(1_000);
    }

    private boolean takenInBatches(Door door, WalkedPlace place) {
        var address = door.method().equals("PUT") && door.isByPermission() ? door.address(place) : null;
        return address != null && batches.stream().anyMatch(room -> room.takes(address));
    }

    private static String line(Door door, WalkedPlace place) {
        return "{'put':'" + door.address(place) + "','body':" + door.body(place) + "}";
    }

    @Test
    @Order(4)
    void whoMayIsLetInSoThatARefusalIsOneOfScope() {
        var shut = new ArrayList<String>();
        for (var door : doors) {
            if (door.isByPermission()) {
                open(door).ifPresent(shut::add);
            }
        }
        assertThat(shut).isEmpty();
    }

    /** Nothing when somebody was let in; else how the last who may was refused. */
    private Optional<String> open(Door door) {
        var last = door.endpoint() + ": nobody may";
        for (var place : county.places) {
            for (var walker : WalkedCounty.WALKERS) {
                var answer = may(walker, door, place) ? ask(door, place, walker) : Optional.<Talk.Raw>empty();
                if (answer.isPresent()) {
                    if (letsIn(door, answer.get().status())) {
                        return Optional.empty();
                    }
                    last = told(door, place, walker, answer.get());
                }
            }
        }
        return Optional.of(last);
    }

    /** Done, or refused by what the record's state allows; a file that is missing is asked for only of who may send one. */
    private static boolean letsIn(Door door, int status) {
        boolean wantsFile = door.method().equals("PUT") && door.said().startsWith("?");
        return status < 300 || status == 409 || status == 422 || status == 400 && wantsFile;
    }

    @Test
    @Order(5)
    void whatIsOnePersonsIsStillThereAfterAllOthersTried() {
        var theirs = doors.stream()
                .filter(door ->
                        door.permission().equals("own") || door.endpoint().matches("DELETE .*(sessions|views).*"))
                .toList();
        for (var walker : WalkedCounty.WALKERS) {
            theirs.forEach(door -> ask(door, county.places.getFirst(), walker));
        }
        var owner = county.as("guqing");
        var own = county.places.getFirst().records();
        assertThat(owner.get("/api/exports/" + own.get("export")).status()).isEqualTo(200);
        assertThat(owner.get("/api/imports/" + own.get("import")).status()).isEqualTo(200);
        assertThat(owner.get("/api/ledgers/premises/views").body().toString()).contains(own.get("view"));
        assertThat(owner.get("/api/sessions").body().toString()).contains(own.get("session"));
    }

    private static String told(Door door, WalkedPlace place, WalkedCounty.Walker walker, Talk.Raw answer) {
        return walker.role() + " at " + place.name() + ": " + door.endpoint() + " " + answer.status() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
    }
}
