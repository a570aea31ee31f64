package tocsin.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/** A person as others see it. */
public record PersonView(
        PersonId id,
        String name,
        @Nullable String phone,
        AreaId areaId,
        AreaPath areaPath,
        @Nullable UUID organizationId,
        @Nullable String organizationName,
        int version) {}
