package tocsin.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lets a person hold a post from a day on; {@code untilOn} is exclusive, null leaves it open. */
public record HoldPost(
        @NotNull PersonId personId,
        @NotNull LocalDate fromOn,
        @Nullable LocalDate untilOn,
        boolean acting) {}
