package tocsin.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of an account, chosen by whoever opens it; never changes. */
public record AccountId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountId of(UUID value) {
        return new AccountId(value);
    }

    /** For paths of URLs. */
    public static AccountId of(String value) {
        return new AccountId(UUID.fromString(value));
    }
}
