package tocsin.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of an organization, chosen by whoever records it; never changes. */
public record OrganizationId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganizationId of(UUID value) {
        return new OrganizationId(value);
    }

    /** For paths of URLs. */
    public static OrganizationId of(String value) {
        return new OrganizationId(UUID.fromString(value));
    }
}
