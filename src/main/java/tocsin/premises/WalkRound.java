package tocsin.premises;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a place and looks at corners; what is found wrong is a hazard of its own.
 *
 * @param corners those that were looked at
 */
public record WalkRound(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> corners,
        @Nullable @Size(max = 500) String note) {}
