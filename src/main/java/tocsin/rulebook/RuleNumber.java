package tocsin.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A number of a rule that a place may set.
 *
 * @param at JSON pointer into the edition's values
 */
record RuleNumber(String at, Text label, Unit unit, BigDecimal atLeast, BigDecimal atMost) {
    /** In what it is counted. */
    enum Unit {
        WORKING_DAYS,
        DAYS,
        HOURS,
        MINUTES,
        TIMES,
        CHARACTERS,
        METRES,
        SHARE
    }

    /**
     * The numbers of one rule.
     *
     * @param everywhere the rule is read without a place: an edition holds for the whole installation
     * @param bound what draws the bounds, when an instrument does
     */
    record Of(@Nullable Boolean everywhere, @Nullable Text bound, List<RuleNumber> numbers) {
        boolean holdsEverywhere() {
            return Boolean.TRUE.equals(everywhere);
        }
    }

    /** The value, when there is one and it stays within the bounds. */
    BigDecimal within(@Nullable BigDecimal value) {
        if (value == null || value.compareTo(atLeast) < 0 || value.compareTo(atMost) > 0) {
            throw RulebookProblem.NUMBER_OUT_OF_BOUNDS
                    .with(label, Objects.toString(value, "–"), atLeast.toPlainString(), atMost.toPlainString())
                    .at("/numbers/" + at.replace("~", "~0").replace("/", "~1"));
        }
        return value;
    }
}
