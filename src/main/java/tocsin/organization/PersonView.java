package tocsin.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.MaskedByPost;

/**
 * A person as others see it.
 *
 * @param residentNumber of the number on the card, the first three and the last four signs; null when none is on file
 */
public record PersonView(
        PersonId id,
        String name,
        @MaskedByPost @Nullable String phone,
        AreaId areaId,
        AreaPath areaPath,
        @Nullable UUID organizationId,
        @Nullable String organizationName,
        @Nullable String residentNumber,
        int version) {}
