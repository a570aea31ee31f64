package tocsin.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of a person, chosen by whoever records it; never changes. */
public record PersonId(@JsonValue UUID value) {
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable PersonId read(@Nullable UUID value) {
        return value == null ? null : new PersonId(value);
    }

    /** For paths of URLs. */
    public static PersonId of(String value) {
        return new PersonId(UUID.fromString(value));
    }
}
