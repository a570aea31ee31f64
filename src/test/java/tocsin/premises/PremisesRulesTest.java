package tocsin.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.rulebook.Catalogues;
import tocsin.rulebook.Rulebook;

/** The rules of premises speak only of what the catalogues know: a code mistyped would never hold, and nobody would notice. */
class PremisesRulesTest {
    private static final Rulebook RULEBOOK = new Rulebook();
    private static final Catalogues CATALOGUES = new Catalogues(RULEBOOK);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private final Assessor assessor = new Assessor(RULEBOOK, CATALOGUES);

    @Test
    void everyCodeOfEveryRuleStandsInItsCatalogue() {
        var unknown = new HashMap<String, String>();
        var words = assessor.on(TODAY).words();
        var types = CATALOGUES.list("venue-types", TODAY);
        for (var rule : List.of("building-classes", "category-rules", "supervised-classes")) {
            RULEBOOK.list("premises/" + rule, CategoryRule.Rules.class)
                    .forEach(edition ->
                            edition.values().rules().forEach(each -> check(each.condition(), words, unknown)));
        }
        RULEBOOK.list("premises/key-unit-criteria", CategoryRule.Criteria.class)
                .forEach(edition ->
                        edition.values().criteria().forEach(each -> check(each.condition(), words, unknown)));
        RULEBOOK.list("premises/risk-grade", RiskRule.class)
                .forEach(
                        edition -> edition.values().factors().forEach(each -> check(each.condition(), words, unknown)));
        types.forEach(type -> type.codes("asks").stream()
                .filter(code -> !words.canBeGiven(code))
                .forEach(code -> unknown.put(code, type.code())));
        assertThat(unknown).isEmpty();
    }

    private static void check(Condition condition, RuleWords words, Map<String, String> unknown) {
        each(condition.types())
                .filter(code -> !words.knows("venue-types", code))
                .forEach(code -> unknown.put(code, "type"));
        each(condition.uses())
                .filter(code -> !words.knows("building-uses", code))
                .forEach(code -> unknown.put(code, "use"));
        each(condition.categories())
                .filter(code -> !words.knows("premises-categories", code))
                .forEach(code -> unknown.put(code, "category"));
        each(condition.flags())
                .filter(code -> Arrays.stream(PlaceFacts.Flag.values())
                        .noneMatch(flag -> flag.name().equals(code)))
                .forEach(code -> unknown.put(code, "flag"));
        if (condition.measures() != null) {
            condition.measures().stream()
                    .filter(bound -> !words.knows("premises-measures", bound.measure()))
                    .forEach(bound -> unknown.put(bound.measure(), "measure"));
        }
    }

    private static java.util.stream.Stream<String> each(List<String> codes) {
        return codes == null ? java.util.stream.Stream.of() : codes.stream();
    }
}
