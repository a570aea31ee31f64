package tocsin.premises;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * An edition of {@code risk-grade}.
 *
 * @param most the sum is never more
 * @param bands by grade, the points from which it holds
 */
record RiskRule(int most, Map<RiskGrade, Integer> bands, List<Factor> factors) {
    /**
     * A reason for risk.
     *
     * @param points given once, or for each of a counted measure
     * @param each the measure counted, when it is
     * @param atMost most points of a counted factor
     * @param group of factors of one group only the highest counts
     * @param source the ledger the reason comes from
     * @param words how the reason is called; otherwise by what made it hold
     * @param lowering what would take it away, when somebody can
     */
    record Factor(
            String code,
            int points,
            @Nullable String each,
            @Nullable Integer atMost,
            @Nullable String group,
            Text source,
            @Nullable Text words,
            @Nullable Text lowering,
            @JsonProperty("when") Condition condition) {}

    /** The grade of a sum: the highest band it reaches. */
    RiskGrade grade(int points) {
        return bands.entrySet().stream()
                .filter(band -> points >= band.getValue())
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(RiskGrade.BLUE);
    }
}
