package tocsin.rentals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.premises.RiskGrade;
import tocsin.rentals.JudgeRental.Finding;

/**
 * An edition of {@code rental-conditions}.
 *
 * @param colours from the mildest, each with how many failed conditions it bears
 */
record RentalRule(List<Colour> colours, List<Condition> entries) {
    static final String NAME = "rentals/rental-conditions";

    record Colour(RiskGrade grade, int atMostFailed) {}

    /**
     * A condition of rental houses.
     *
     * @param category what a hazard of this kind is counted under, a code of {@code hazard-categories}
     * @param fatal not met, it makes the house red by itself
     */
    record Condition(String code, String category, @Nullable Boolean fatal, Text label) {
        boolean isFatal() {
            return Boolean.TRUE.equals(fatal);
        }
    }

    /** What the answers come to. */
    record Outcome(RiskGrade grade, List<Condition> failed, Text why) {}

    /** Every condition is answered once and no other; where one does not apply, the answer says why. */
    Map<String, JudgeRental.Answer> requireWhole(JudgeRental command) {
        var answers = command.answers().stream()
                .collect(Collectors.toMap(JudgeRental.Answer::condition, answer -> answer, (one, other) -> {
                    throw RentalProblem.ANSWERED_TWICE.with(one.condition()).at("/answers");
                }));
        for (var condition : entries) {
            var answer = answers.get(condition.code());
            if (answer == null) {
                throw RentalProblem.NOT_ANSWERED.with(condition.label()).at("/answers");
            }
            boolean said = answer.note() != null && !answer.note().isBlank();
            if (answer.finding() == Finding.NOT_APPLICABLE && !said) {
                throw RentalProblem.WHY_NOT_APPLICABLE.with(condition.label()).at("/answers");
            }
        }
        answers.keySet().stream()
                .filter(code -> entries.stream().noneMatch(known -> known.code().equals(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw RentalProblem.NO_SUCH_CONDITION.with(code).at("/answers");
                });
        return answers;
    }

    /** The colour that follows: red by one fatal condition, else the mildest that bears as many failed ones. */
    Outcome judge(Map<String, JudgeRental.Answer> answers) {
        var failed = entries.stream()
                .filter(condition -> finding(answers, condition) == Finding.NOT_MET)
                .toList();
        var fatal = failed.stream().filter(Condition::isFatal).toList();
        if (!fatal.isEmpty()) {
            return new Outcome(
                    RiskGrade.RED,
                    failed,
                    Text.of("致命项不符合：{0}", "fatal, not met: {0}").with(words(fatal)));
        }
        var grade = colours.stream()
                .filter(colour -> failed.size() <= colour.atMostFailed())
                .findFirst()
                .map(Colour::grade)
                .orElse(RiskGrade.RED);
        return new Outcome(grade, failed, why(failed));
    }

    private static Finding finding(Map<String, JudgeRental.Answer> answers, Condition condition) {
        var answer = answers.get(condition.code());
        return answer == null ? Finding.NOT_APPLICABLE : answer.finding();
    }

    private static Text why(List<Condition> failed) {
        return failed.isEmpty()
                ? Text.of("没有不符合的项", "nothing failed")
                : Text.of("{0} 项不符合：{1}", "{0} not met: {1}").with(failed.size(), words(failed));
    }

    static Text words(List<Condition> conditions) {
        return Text.list(conditions.stream().map(Condition::label).toList());
    }

    Text label(String code) {
        return entries.stream()
                .filter(condition -> condition.code().equals(code))
                .findFirst()
                .map(Condition::label)
                .orElse(Text.same(code));
    }
}
