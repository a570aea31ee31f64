package tocsin.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/**
 * A post somebody holds on a day, with where it reaches and the role it carries.
 *
 * @param version of the holding, which ending it must name
 */
public record PostHeld(
        UUID post,
        String title,
        String role,
        OrganizationId organization,
        String organizationName,
        AreaView area,
        AreaPath sector,
        boolean acting,
        UUID holding,
        int version,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable String dutyText) {}
