package tocsin.premises;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a premises, chosen by whoever records it; never changes. */
public record PremisesId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PremisesId of(UUID value) {
        return new PremisesId(value);
    }

    /** For paths of URLs. */
    public static PremisesId of(String value) {
        return new PremisesId(UUID.fromString(value));
    }
}
