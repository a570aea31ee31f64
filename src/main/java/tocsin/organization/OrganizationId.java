package tocsin.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Id of an organization, chosen by whoever records it; never changes. */
public record OrganizationId(@JsonValue UUID value) {
    public static OrganizationId of(UUID value) {
        return new OrganizationId(value);
    }

    /** From JSON, where an empty text is no id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable OrganizationId read(@Nullable UUID value) {
        return value == null ? null : new OrganizationId(value);
    }

    /** For paths of URLs. */
    public static OrganizationId of(String value) {
        return new OrganizationId(UUID.fromString(value));
    }
}
