package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.foundation.CanonicalJson;
import tocsin.town.Talk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends every command what it never asked for, as somebody who may give it: it is refused in the house's words and never breaks the server. */
class EveryBodyTest extends WalkServer {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What no command of a person says: the server knows it, or nobody may. */
    private static final List<String> NOT_SAID =
            List.of("areaPath", "recordedBy", "administrator", "permissions", "digest", "salt", "createdAt");

    private static final List<String> HOSTILE = List.of(
            "{}",
            "[]",
            "[[[[1]]]]",
            "{\"$type\":\"java.lang.Runtime\"}",
            "true",
            "-1",
            "99999999999999999999999999",
            "1e400",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"' or '1'='1' --\"",
            "\"../../../../etc/passwd\"",
            "\"0001-01-01\"",
            "\"+999999999-12-31\"",
            "\"" + "长".repeat(40_000) + "\"");

    /** A command as a rightful person would send it. */
    private record Sent(Door door, Talk by, String address, ObjectNode body) {
        Talk.Raw with(JsonNode changed) {
            return by.ask(door.method(), address, changed.toString());
        }
    }

    @Test
    void whatACommandDoesNotAskForIsRefusedAndNotTakenOver() {
        var taken = new ArrayList<String>();
        for (var sent : commands()) {
            for (var name : NOT_SAID) {
                var more = sent.body().deepCopy();
                more.put(name, "990101");
                var answer = sent.with(more);
                if (answer.status() != 400 || !answer.body().contains(name)) {
                    taken.add(sent.door().endpoint() + " takes " + name + ": " + answer.status());
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void noValueBreaksTheServer() {
        var broken = new ArrayList<String>();
        for (var sent : commands()) {
            for (var leaf : leaves(sent.body(), "")) {
                for (var hostile : HOSTILE) {
                    var changed = changed(sent.body(), leaf, hostile);
                    var answer = sent.by().ask(sent.door().method(), sent.address(), changed);
                    if (answer.status() >= 500) {
                        broken.add(sent.door().endpoint() + " " + leaf + " " + shortened(hostile) + ": "
                                + answer.status());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aBodyThatIsNoneBreaksNothingEither() {
        var broken = new ArrayList<String>();
        for (var sent : commands()) {
            for (var body :
                    List.of("[]", "null", "1", "\"\"", "{", "{\"a\":", "<xml/>", "[".repeat(5_000), "\ufeff{}")) {
                var answer = sent.by().ask(sent.door().method(), sent.address(), body);
                if (answer.status() < 400 || answer.status() >= 500) {
                    broken.add(sent.door().endpoint() + " " + shortened(body) + ": " + answer.status());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private List<Sent> commands() {
        var commands = new ArrayList<Sent>();
        for (var door : doors) {
            if (door.isByPermission() && door.said().startsWith("{'")) {
                rightful(door).ifPresent(commands::add);
            }
        }
        assertThat(commands).hasSizeGreaterThan(80);
        return commands;
    }

    private Optional<Sent> rightful(Door door) {
        for (var place : county.places) {
            var address = door.address(place);
            for (var walker : WalkedCounty.WALKERS) {
                if (address != null && may(walker, door, place)) {
                    var body = (ObjectNode) CanonicalJson.read(door.body(place).replace('\'', '"'));
                    return Optional.of(new Sent(door, talks.get(walker.account()), address, body));
                }
            }
        }
        return Optional.empty();
    }

    /** Pointers to every value, those within lists and parts included. */
    private static List<String> leaves(JsonNode node, String at) {
        var found = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                var below = at + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
                found.add(below);
                found.addAll(leaves(entry.getValue(), below));
            });
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                found.add(at + "/" + index);
                found.addAll(leaves(node.get(index), at + "/" + index));
            }
        }
        return found;
    }

    /** The body as text with one value written otherwise; text, since some of these values no tree can hold. */
    private static String changed(ObjectNode body, String pointer, String value) {
        var copy = body.deepCopy();
        int cut = pointer.lastIndexOf('/');
        var parent = copy.at(pointer.substring(0, cut));
        var name = pointer.substring(cut + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            object.put(name, "HOSTILE");
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(name), "HOSTILE");
        }
        return JSON.writeValueAsString(copy).replace("\"HOSTILE\"", value);
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(40, value.length()));
    }
}
