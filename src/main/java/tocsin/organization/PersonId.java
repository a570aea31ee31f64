package tocsin.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a person, chosen by whoever records it; never changes. */
public record PersonId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    /** For paths of URLs. */
    public static PersonId of(String value) {
        return new PersonId(UUID.fromString(value));
    }
}
