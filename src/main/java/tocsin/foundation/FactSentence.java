package tocsin.foundation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room tells its facts as sentences. A fact no room tells is still shown, by its kind: nothing is left out of a timeline.
 */
public interface FactSentence {
    /** True when this room tells facts of this kind. */
    boolean tells(String kind);

    /** The sentence without its actor's name, and what stands under it. */
    Told tell(JournalEntry fact);

    /**
     * @param category what narrows a timeline: {@code hazard}, {@code recheck}, {@code document}, {@code record}, {@code risk}
     * @param photos SHA-256 of pictures that belong to the fact
     * @param due what falls due because of it
     */
    record Told(
            String category,
            Text sentence,
            List<String> photos,
            @Nullable Due due,
            @Nullable UUID record,
            @Nullable String url) {
        /** A last day, and the kind of agenda item it belongs to. */
        public record Due(LocalDate on, String kind) {}

        /** The same in other words. */
        public Told saying(Text words) {
            return new Told(category, words, photos, due, record, url);
        }

        public static Told of(String category, Text sentence) {
            return new Told(category, sentence, List.of(), null, null, null);
        }
    }
}
