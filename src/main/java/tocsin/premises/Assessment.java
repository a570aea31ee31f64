package tocsin.premises;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * What the rules say of a place, and why.
 *
 * @param categories codes of {@code premises-categories}
 * @param supervised codes of {@code supervised-classes}
 * @param editions the editions it was judged by
 */
record Assessment(
        List<String> categories, List<String> supervised, RiskGrade grade, int points, Why why, List<String> editions) {

    /**
     * The reasons as they stood when it was judged.
     *
     * @param criteria criteria of key units that are met: then it is a candidate
     * @param missing measures that must be entered before something can be judged
     */
    record Why(
            List<Reason> categories,
            List<Criterion> criteria,
            List<String> missing,
            List<RiskReason> risk,
            List<Lowering> lowering) {}

    /**
     * Why a category holds, or why not although the rule says so.
     *
     * @param ruled a person ruled it, with these words
     */
    record Reason(
            String category,
            boolean holds,
            Text because,
            @Nullable Text basis,
            @Nullable String ruled) {}

    record Criterion(
            String item, Text words, Text because, @Nullable Text check) {}

    record RiskReason(String code, Text words, Text source, int points) {}

    /** What would lower the grade: after this the sum is so much. */
    record Lowering(Text words, int points, RiskGrade grade) {}
}
