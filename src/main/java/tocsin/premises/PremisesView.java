package tocsin.premises;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.MaskedByPost;
import tocsin.organization.AreaId;

/** A premises as rooms above see it. */
public record PremisesView(
        PremisesId id,
        String number,
        String name,
        String address,
        @Nullable UUID organizationId,
        AreaId areaId,
        AreaPath areaPath,
        String countyCode,
        UUID sectorId,
        AreaPath sectorPath,
        @Nullable String responsibleName,
        @MaskedByPost @Nullable String responsiblePhone,
        @Nullable Double longitude,
        @Nullable Double latitude) {}
