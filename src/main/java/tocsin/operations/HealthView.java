package tocsin.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.HealthState;
import tocsin.foundation.Text;

/**
 * How the installation fares.
 *
 * @param state the worst of its parts
 */
public record HealthView(HealthState state, Text label, List<Part> parts) {
    /** One part; {@code lagSeconds} is how long the oldest work waits, absent where nothing does. */
    public record Part(
            String name,
            Text label,
            HealthState state,
            Text stateLabel,
            Text reason,
            @Nullable Long lagSeconds) {}

    static HealthView of(List<HealthLooks.Seen> seen) {
        var parts = seen.stream()
                .map(each -> new Part(
                        each.part().name(),
                        each.part().label(),
                        each.reading().state(),
                        each.reading().state().label(),
                        each.reading().reason(),
                        each.reading().lagSeconds()))
                .toList();
        var worst = parts.stream().map(Part::state).max(HealthState::compareTo).orElse(HealthState.UP);
        return new HealthView(worst, worst.label(), parts);
    }
}
