package tocsin.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of an area, chosen by whoever records it; never changes. */
public record AreaId(@JsonValue UUID value) {
    public static AreaId of(UUID value) {
        return new AreaId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable AreaId read(@Nullable UUID value) {
        return value == null ? null : new AreaId(value);
    }

    /** For paths of URLs. */
    public static AreaId of(String value) {
        return new AreaId(UUID.fromString(value));
    }
}
