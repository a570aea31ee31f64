package tocsin.premises;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * When a rule holds of a place: every part that is given must hold, and of a list any member will do.
 *
 * @param quiet true: a measure nobody entered is not asked for
 */
record Condition(
        @Nullable List<String> types,
        @Nullable List<String> uses,
        @Nullable List<String> categories,
        @Nullable List<String> notCategories,
        @Nullable List<String> flags,
        @Nullable List<String> notFlags,
        @Nullable List<Bound> measures,
        @Nullable Boolean quiet) {

    /** How a measure stands to a number of a rule; "or more" includes the number. */
    enum Comparison {
        ABOVE(">"),
        AT_LEAST("≥"),
        AT_MOST("≤"),
        BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        boolean holds(BigDecimal measure, BigDecimal number) {
            int order = measure.compareTo(number);
            return switch (this) {
                case ABOVE -> order > 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
            };
        }
    }

    /** A measure against a number. */
    record Bound(String measure, @JsonProperty("is") Comparison comparison, BigDecimal value) {}

    /**
     * What came of it.
     *
     * @param because what made it hold, in words
     * @param missing measures that were not entered, when only they keep it from being judged
     */
    record Outcome(boolean holds, List<Text> because, List<String> missing) {
        private static final Outcome NO = new Outcome(false, List.of(), List.of());
    }

    /** Judges a place; {@code known} are the categories found so far. */
    Outcome judge(PlaceFacts place, Set<String> known, RuleWords words) {
        var because = new ArrayList<Text>();
        boolean holds = any(types, place.types(), "venue-types", words, because)
                && any(uses, place.use() == null ? Set.of() : Set.of(place.use()), "building-uses", words, because)
                && any(categories, known, "premises-categories", words, because)
                && any(flags, place.flags(), RuleWords.FLAGS, words, because)
                && none(notCategories, known)
                && none(notFlags, place.flags());
        return holds ? measured(place, words, because) : Outcome.NO;
    }

    private Outcome measured(PlaceFacts place, RuleWords words, List<Text> because) {
        var missing = new ArrayList<String>();
        for (var bound : measures == null ? List.<Bound>of() : measures) {
            var measure = place.measures().get(bound.measure());
            if (measure == null) {
                missing.add(bound.measure());
            } else if (!bound.comparison().holds(measure, bound.value())) {
                return Outcome.NO;
            } else {
                because.add(words.measured(bound.measure(), measure, bound.comparison().sign, bound.value()));
            }
        }
        if (missing.isEmpty()) {
            return new Outcome(true, List.copyOf(because), List.of());
        }
        return Boolean.TRUE.equals(quiet) ? Outcome.NO : new Outcome(false, List.of(), missing);
    }

    private static boolean any(
            @Nullable List<String> wanted,
            Collection<String> has,
            String catalogue,
            RuleWords words,
            List<Text> because) {
        if (wanted == null) {
            return true;
        }
        var met = wanted.stream().filter(has::contains).toList();
        met.forEach(code -> because.add(words.of(catalogue, code)));
        return !met.isEmpty();
    }

    private static boolean none(@Nullable List<String> unwanted, Collection<String> has) {
        return unwanted == null || unwanted.stream().noneMatch(has::contains);
    }
}
