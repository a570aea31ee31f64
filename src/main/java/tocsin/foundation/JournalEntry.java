package tocsin.foundation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as the journal holds it.
 *
 * @param xid the transaction that made it true, unsigned decimal
 * @param position its place among all facts; unique
 * @param at when it was recorded, UTC
 * @param by the person or machine that did it
 * @param post the post acted in, as words, where there was one
 * @param body canonical JSON
 */
public record JournalEntry(
        String xid,
        long position,
        Instant at,
        UUID by,
        @Nullable String post,
        String kind,
        UUID subject,
        AreaPath area,
        String body) {

    private static final ClassValue<Map<String, Class<?>>> KINDS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> events) {
            return Arrays.stream(events.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Fact::kindOf, event -> event));
        }
    };

    /** True when the fact belongs to this room: {@code hazards} for {@code hazards.NoticeIssued}. */
    public boolean isFrom(String room) {
        return kind.length() > room.length() && kind.startsWith(room) && kind.charAt(room.length()) == '.';
    }

    /** The body as a tree. */
    public JsonNode tree() {
        return CanonicalJson.read(body);
    }

    /** The body as the event it was recorded from: the permitted subclass of a sealed interface that bears the fact's name. */
    public <T> T as(Class<T> events) {
        var event = KINDS.get(events).get(kind);
        if (event == null) {
            throw new IllegalStateException("no event of " + events.getName() + " is called " + kind);
        }
        return events.cast(CanonicalJson.read(body, event));
    }

    /** The local day on which it was recorded. */
    public LocalDate on() {
        return TownClock.day(at);
    }
}
