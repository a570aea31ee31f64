package tocsin.hazards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of a hazard, chosen by whoever records it; never changes. */
public record HazardId(@JsonValue UUID value) {
    public static HazardId of(UUID value) {
        return new HazardId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable HazardId read(@Nullable UUID value) {
        return value == null ? null : new HazardId(value);
    }

    /** For paths of URLs. */
    public static HazardId of(String value) {
        return new HazardId(UUID.fromString(value));
    }
}
