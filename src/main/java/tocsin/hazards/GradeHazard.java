package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Judges a hazard anew; a major one names regime, rule and item, and whoever grades it is the one who judged. */
public record GradeHazard(
        @NotNull HazardLevel level, @Nullable @Valid MajorBasis majorBasis, int version) {}
