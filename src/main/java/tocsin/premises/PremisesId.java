package tocsin.premises;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of a premises, chosen by whoever records it; never changes. */
public record PremisesId(@JsonValue UUID value) {
    public static PremisesId of(UUID value) {
        return new PremisesId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable PremisesId read(@Nullable UUID value) {
        return value == null ? null : new PremisesId(value);
    }

    /** For paths of URLs. */
    public static PremisesId of(String value) {
        return new PremisesId(UUID.fromString(value));
    }
}
