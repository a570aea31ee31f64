package tocsin.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of a numbered paper, chosen by whoever issues it; never changes. */
public record DocumentId(@JsonValue UUID value) {
    public static DocumentId of(UUID value) {
        return new DocumentId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable DocumentId read(@Nullable UUID value) {
        return value == null ? null : new DocumentId(value);
    }

    /** For paths of URLs. */
    public static DocumentId of(String value) {
        return new DocumentId(UUID.fromString(value));
    }
}
