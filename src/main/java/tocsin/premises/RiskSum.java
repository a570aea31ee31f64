package tocsin.premises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.foundation.Text;

/** The addition of a place's reasons for risk: each can be followed by whoever reads it. */
final class RiskSum {
    private final RiskRule rule;
    private final PlaceFacts place;
    private final Set<String> categories;
    private final RuleWords words;
    private final List<Reached> reached;

    /** A factor that holds, and what it gives. */
    private record Reached(RiskRule.Factor factor, Text words, int points) {}

    RiskSum(RiskRule rule, PlaceFacts place, Set<String> categories, RuleWords words) {
        this.rule = rule;
        this.place = place;
        this.categories = categories;
        this.words = words;
        this.reached = highestOfEachGroup();
    }

    int points() {
        return sum(reached);
    }

    RiskGrade grade() {
        return rule.grade(points());
    }

    List<Assessment.RiskReason> reasons() {
        return reached.stream()
                .map(each -> new Assessment.RiskReason(
                        each.factor().code(), each.words(), each.factor().source(), each.points()))
                .toList();
    }

    /** What somebody can take away, each by itself and, when there are several, all together. */
    List<Assessment.Lowering> lowering() {
        var removable = reached.stream()
                .filter(each -> each.factor().lowering() != null)
                .toList();
        var all = new ArrayList<Assessment.Lowering>();
        removable.forEach(each -> all.add(without(List.of(each), each.factor().lowering())));
        if (removable.size() > 1) {
            all.add(without(removable, Text.of("以上都做到", "Once all of this is done")));
        }
        return all;
    }

    private Assessment.Lowering without(List<Reached> gone, @org.jspecify.annotations.Nullable Text words) {
        var left = new ArrayList<>(reached);
        left.removeAll(gone);
        int points = sum(left);
        return new Assessment.Lowering(java.util.Objects.requireNonNull(words), points, rule.grade(points));
    }

    private int sum(List<Reached> reasons) {
        return Math.min(rule.most(), reasons.stream().mapToInt(Reached::points).sum());
    }

    private List<Reached> highestOfEachGroup() {
        var byGroup = new LinkedHashMap<String, List<Reached>>();
        for (var factor : rule.factors()) {
            var group = factor.group() == null ? factor.code() : factor.group();
            reach(factor)
                    .ifPresent(each -> byGroup.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(each));
        }
        return byGroup.values().stream()
                .map(each -> each.stream()
                        .max(Comparator.comparingInt(Reached::points))
                        .orElseThrow())
                .toList();
    }

    private Optional<Reached> reach(RiskRule.Factor factor) {
        var outcome = factor.condition().judge(place, categories, words);
        if (!outcome.holds()) {
            return Optional.empty();
        }
        if (factor.each() != null) {
            var count = place.measures().getOrDefault(factor.each(), BigDecimal.ZERO);
            int points = count.intValue() * factor.points();
            int most = factor.atMost() == null ? points : Math.min(points, factor.atMost());
            return points == 0
                    ? Optional.empty()
                    : Optional.of(new Reached(factor, words.counted(factor.each(), count), most));
        }
        return Optional.of(new Reached(factor, called(factor, outcome), factor.points()));
    }

    private static Text called(RiskRule.Factor factor, Condition.Outcome outcome) {
        if (factor.words() != null) {
            return factor.words();
        }
        return Text.of(
                outcome.because().stream().map(Text::zh).collect(Collectors.joining("、")),
                outcome.because().stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
