package tocsin.hazards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a hazard, chosen by whoever records it; never changes. */
public record HazardId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HazardId of(UUID value) {
        return new HazardId(value);
    }

    /** For paths of URLs. */
    public static HazardId of(String value) {
        return new HazardId(UUID.fromString(value));
    }
}
