package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Why a hazard is major: the regime, the rule and its item. Fire (重大火灾隐患, GB 35181) and work safety (重大事故隐患, sector criteria)
 * are two things.
 */
public record MajorBasis(
        @NotNull Regime regime,
        @NotBlank String rule,
        @NotBlank String item) {
    public enum Regime {
        FIRE,
        WORK_SAFETY
    }
}
