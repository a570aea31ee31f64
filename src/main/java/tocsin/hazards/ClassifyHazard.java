package tocsin.hazards;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says in what setting and kind of site a hazard stands.
 *
 * @param setting code of {@code hazard-settings}
 * @param site code of {@code site-kinds}
 */
public record ClassifyHazard(
        @Nullable @Size(max = 40) String setting,
        @Nullable @Size(max = 40) String site,
        int version) implements HazardCommand {}
