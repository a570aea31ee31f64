package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Receipts;

/** Judges a hazard anew; a major one names regime, rule and item, and whoever grades it is the one who judged. */
public record GradeHazard(
        @NotNull HazardLevel level, @Nullable @Valid MajorBasis majorBasis, int version) implements HazardCommand {
    @Override
    public UUID receipt(HazardId hazard, UUID id) {
        return Receipts.idOf(hazard.value(), "grading", version);
    }
}
