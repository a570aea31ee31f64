package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Overrules what the rules say of one category.
 *
 * @param category a code of {@code premises-categories}
 * @param holds true or false against the rule; null leaves it to the rule again
 */
record RuleCategory(
        @NotBlank String category,
        @Nullable Boolean holds,
        @NotBlank @Size(max = 500) String reason) {}
