package tocsin.screening;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Signs a report.
 *
 * @param seen the mark under which the summary was shown; what has changed since is not signed unseen
 */
public record SignScreening(@Nullable @Size(max = 64) String seen) {}
