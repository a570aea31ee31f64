package tocsin.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.rulebook.Certainty;

/**
 * What is kept for how long, and how much of it is due.
 *
 * @param rule where the periods can be changed
 */
record RetentionView(String rule, Text source, Certainty certainty, List<Kind> kinds) {
    /**
     * @param days how long it is kept; unknown while no edition says
     * @param due how much a run now would end
     * @param lastFailure the kind of failure of the last run, when it failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kind(
            String kind,
            Text label,
            Text becomes,
            @Nullable Integer days,
            @Nullable Text basis,
            long due,
            @Nullable Instant lastAt,
            @Nullable Long lastEnded,
            @Nullable String lastFailure) {}
}
