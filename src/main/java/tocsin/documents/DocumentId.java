package tocsin.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a numbered paper, chosen by whoever issues it; never changes. */
public record DocumentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentId of(UUID value) {
        return new DocumentId(value);
    }

    /** For paths of URLs. */
    public static DocumentId of(String value) {
        return new DocumentId(UUID.fromString(value));
    }
}
