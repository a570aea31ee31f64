package tocsin.screening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.hazards.HazardLevel;

/**
 * A hazard as whoever signs reads it.
 *
 * @param rectified closed since
 * @param voided declared void: it does not go up
 * @param sentBackReason why it does not go up; {@code null} while it does
 */
record ScreenedHazard(
        UUID id,
        String number,
        String description,
        String descriptionEn,
        String premisesName,
        HazardLevel level,
        LocalDate foundOn,
        boolean rectified,
        boolean voided,
        @Nullable String sentBackReason) {}
