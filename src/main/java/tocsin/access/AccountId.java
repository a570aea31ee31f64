package tocsin.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of an account, chosen by whoever opens it; never changes. */
public record AccountId(@JsonValue UUID value) {
    public static AccountId of(UUID value) {
        return new AccountId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable AccountId read(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }

    /** For paths of URLs. */
    public static AccountId of(String value) {
        return new AccountId(UUID.fromString(value));
    }
}
