package tocsin.screening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.hazards.HazardLevel;

/**
 * A hazard as whoever signs reads it.
 *
 * @param sentBackReason why it does not go up; {@code null} while it does
 */
record ScreenedHazard(
        UUID id,
        String number,
        String description,
        String premisesName,
        HazardLevel level,
        LocalDate foundOn,
        @Nullable String sentBackReason) {}
