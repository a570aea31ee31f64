package tocsin.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of an area, chosen by whoever records it; never changes. */
public record AreaId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AreaId of(UUID value) {
        return new AreaId(value);
    }

    /** For paths of URLs. */
    public static AreaId of(String value) {
        return new AreaId(UUID.fromString(value));
    }
}
