package tocsin.house;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.town.Wanghuo;

/**
 * A place with one record of every kind on it.
 *
 * @param mark stands in the name of everything on it and nowhere else, so that a reader who finds it has seen something of the place
 * @param ofUnit true when its records belong to the unit of the unit's person
 * @param records id by kind
 */
record WalkedPlace(String name, String mark, AreaPath path, boolean ofUnit, Map<String, String> records) {
    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    void put(String kind, Object id) {
        records.put(kind, id.toString());
    }

    @Nullable
    String value(String kind) {
        return switch (kind) {
            case "fresh" -> Wanghuo.id().toString();
            case "serial" -> String.valueOf(SERIAL.incrementAndGet());
            case "newCode" -> records.get("code") + SERIAL.incrementAndGet();
            case "mark" -> mark;
            default -> records.get(kind);
        };
    }

    /** Words with the records of this place in them; one that the place lacks becomes a fresh id, as a stranger would make up. */
    String filled(String words) {
        boolean question = words.startsWith("?");
        return NAMED.matcher(words).replaceAll(found -> {
            var value = value(found.group(1));
            var known = value == null ? Wanghuo.id().toString() : value;
            return Matcher.quoteReplacement(question ? URLEncoder.encode(known, StandardCharsets.UTF_8) : known);
        });
    }
}
