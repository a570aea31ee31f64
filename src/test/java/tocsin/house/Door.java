package tocsin.house;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint and what it asks of whoever opens it, as one line of {@code doors.txt} says.
 *
 * @param endpoint method and pattern, as the running program lists them
 * @param named what the ids in the address name, in their order: a record of a place, {@code fresh}, or a word after {@code =}
 * @param permission a permission's code, or one of {@code any}, {@code own}, {@code open}
 * @param reach {@code anywhere} when it belongs to no place; {@code unit} when a unit's people may too, of their own
 * @param said a question that begins with {@code ?}, or a body; its braces name records of the place
 */
record Door(String endpoint, List<String> named, String permission, String reach, String said) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");

    static Door of(String line) {
        var parts = Arrays.stream(line.split("\\|(?![a-z]+:?[a-z]*})"))
                .map(String::strip)
                .toList();
        var permission = parts.get(2).split(" ");
        return new Door(
                parts.get(0),
                parts.get(1).isEmpty() ? List.of() : List.of(parts.get(1).split(" ")),
                permission[0],
                permission.length > 1 ? permission[1] : "",
                parts.size() > 3 ? parts.get(3) : "");
    }

    String method() {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    /** True when what is answered depends on a place: by the ids of the address, or by those of what is said. */
    boolean isPlaced() {
        return named.stream().anyMatch(name -> !name.equals("fresh") && !name.startsWith("="))
                || said.matches(".*\\{(?!fresh|serial)[a-zA-Z]+}.*");
    }

    /** True when a permission decides, not whose the thing is. */
    boolean isByPermission() {
        return permission.contains(".");
    }

    /** The address at a place, with the question; null when the place has no such record. */
    @Nullable
    String address(WalkedPlace place) {
        var address = new StringBuilder();
        var matcher = VARIABLE.matcher(endpoint.substring(endpoint.indexOf(' ') + 1));
        for (int at = 0; matcher.find(); at++) {
            var name = at < named.size() ? named.get(at) : "fresh";
            var value = name.startsWith("=") ? name.substring(1) : place.value(name);
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(address, value);
        }
        matcher.appendTail(address);
        return said.startsWith("?") ? address + place.filled(said) : address.toString();
    }

    /** What is sent along at a place. */
    String body(WalkedPlace place) {
        return said.startsWith("?") || said.isEmpty() ? "" : place.filled(said);
    }
}
