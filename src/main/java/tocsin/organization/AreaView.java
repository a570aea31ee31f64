package tocsin.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/** A node of the area tree as others see it. */
public record AreaView(
        AreaId id,
        long number,
        String code,
        String name,
        AreaLevel level,
        @Nullable UUID parentId,
        AreaPath path) {}
