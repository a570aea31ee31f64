package tocsin.premises;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of a building, chosen by whoever records it; never changes. */
public record BuildingId(@JsonValue UUID value) {
    public static BuildingId of(UUID value) {
        return new BuildingId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable BuildingId read(@Nullable UUID value) {
        return value == null ? null : new BuildingId(value);
    }

    /** For paths of URLs. */
    public static BuildingId of(String value) {
        return new BuildingId(UUID.fromString(value));
    }
}
