package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.organization.PersonId;

/**
 * A hazard that cannot be removed for the time being, or in a place that can neither rectify at once nor stop, is guarded: a contingency
 * plan, preventive measures, somebody on watch, and a day by which all of it is looked at again.
 *
 * @param plan what is done when it happens after all
 * @param measures what keeps it from happening meanwhile
 * @param watch who stands guard, by name
 * @param meanwhile what the place may not do until it is removed; null: nothing beyond the measures
 * @param trackerId who answers for it on our side
 * @param dueOn the fixed last day, or the day of the next review
 */
public record PlanGuard(
        @NotNull Cause cause,
        @NotBlank @Size(max = 2000) String plan,
        @NotBlank @Size(max = 1000) String measures,
        @NotBlank @Size(max = 120) String watch,
        @Nullable @Size(max = 500) String meanwhile,
        @NotNull PersonId trackerId,
        @NotNull LocalDate dueOn)
        implements HazardCommand {

    /** Why it is guarded and not removed. */
    public enum Cause {
        CANNOT_BE_REMOVED("一时无法消除", "cannot be removed for the time being"),
        CANNOT_STOP("无法立即整改又无法停产停业", "can neither be rectified at once nor stopped");

        private final Text label;

        Cause(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        Text label() {
            return label;
        }
    }
}
