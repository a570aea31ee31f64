package tocsin.foundation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has become true, ready for the journal.
 *
 * @param kind room and past participle, {@code hazards.NoticeIssued}; never renamed once released
 * @param subject the record it is about
 * @param area where that record stands
 * @param body the few values that listeners need; never a name or a telephone number
 * @param digest SHA-256 over the record's rows after the act, see {@link RecordDigest}
 * @param changes what a correction changed; kept beside the journal, not in it, since people typed it
 */
public record Fact(String kind, UUID subject, AreaPath area, Object body, byte[] digest, List<FieldChange> changes) {

    private static final String HOUSE = "tocsin.";

    /** A fact that corrected nothing. */
    public Fact(String kind, UUID subject, AreaPath area, Object body, byte[] digest) {
        this(kind, subject, area, body, digest, List.of());
    }

    /** The same fact, with what it changed. */
    public Fact changing(List<FieldChange> fields) {
        return new Fact(kind, subject, area, body, digest, fields);
    }

    /** The fact of a room's event: its kind is the room's name and the event's own. */
    public static Fact of(Object event, UUID subject, AreaPath area, byte[] digest) {
        return new Fact(kindOf(event.getClass()), subject, area, event, digest);
    }

    /** {@code hazards.NoticeIssued} for {@code tocsin.hazards.HazardEvent.NoticeIssued}. */
    public static String kindOf(Class<?> event) {
        var room = event.getPackageName();
        return (room.startsWith(HOUSE) ? room.substring(HOUSE.length()) : room) + "." + event.getSimpleName();
    }

    /** True when one of the permitted subclasses of a sealed interface bears this kind. */
    public static boolean isOf(Class<?> events, String kind) {
        return Arrays.stream(events.getPermittedSubclasses())
                .anyMatch(event -> kindOf(event).equals(kind));
    }

    /** A fact with whoever made it true and when, UTC: for acts of several people or moments that are recorded together. */
    public record Signed(Fact fact, Actor by, Instant at) {
        /** The post acted in, as words; none of a machine. */
        @Nullable
        String post() {
            return by.grants().isEmpty() || by.isMachine()
                    ? null
                    : by.grants().getFirst().title();
        }
    }
}
