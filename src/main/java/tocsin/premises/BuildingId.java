package tocsin.premises;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a building, chosen by whoever records it; never changes. */
public record BuildingId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BuildingId of(UUID value) {
        return new BuildingId(value);
    }

    /** For paths of URLs. */
    public static BuildingId of(String value) {
        return new BuildingId(UUID.fromString(value));
    }
}
