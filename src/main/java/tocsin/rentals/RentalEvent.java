package tocsin.rentals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.premises.RiskGrade;

/** Every fact this room makes true. */
public sealed interface RentalEvent {
    /**
     * A rental house was judged by its conditions.
     *
     * @param before the colour it had; {@code null}: never judged before
     * @param hazard what was opened because it is red, or stood open already
     */
    record Judged(
            UUID judgement,
            @Nullable RiskGrade before,
            RiskGrade grade,
            int failed,
            @Nullable UUID hazard) implements RentalEvent {}
}
