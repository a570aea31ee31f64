package tocsin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Problem;

/** Reads the editions of a rule made for this test, {@code test/limit}: national from 2020 and 2025, county 990101 from 2022, town 990101003 from 2026. */
class RulebookTest {
    private static final String RULE = "test/limit";
    private static final List<String> OTHER_COUNTY = List.of("99", "9901", "990102");
    private static final List<String> COUNTY = List.of("99", "9901", "990101");
    private static final List<String> TOWN = List.of("99", "9901", "990101", "990101003");

    private final Rulebook rulebook = new Rulebook();

    record Limit(int days) {}

    record OtherShape(int hours) {}

    @Test
    void theEditionInForceOnTheDayOfTheFactIsTaken() {
        assertThat(days("2024-12-31", OTHER_COUNTY)).isEqualTo(20);
        assertThat(days("2025-01-01", OTHER_COUNTY)).isEqualTo(25);
    }

    @Test
    void theNearestAreaDecidesEvenWhenANewerEditionHoldsFartherAway() {
        assertThat(days("2026-06-01", COUNTY)).isEqualTo(22);
        assertThat(days("2026-06-01", TOWN)).isEqualTo(26);
    }

    @Test
    void beforeTheLocalEditionHoldsTheWiderOneDoes() {
        assertThat(days("2025-12-31", TOWN)).isEqualTo(22);
        assertThat(days("2021-12-31", TOWN)).isEqualTo(20);
    }

    @Test
    void aDayBeforeEveryEditionIsRefusedByName() {
        assertThatThrownBy(() -> days("2019-12-31", COUNTY))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(RulebookProblem.NO_RULE_IN_FORCE))
                .hasMessageContaining("“Limit for a test”")
                .hasMessageContaining("2019-12-31");
    }

    @Test
    void aStoredReferenceFindsItsEditionForEver() {
        var made = rulebook.inForce(RULE, Limit.class, LocalDate.parse("2023-01-01"), COUNTY);
        assertThat(made.ref()).isEqualTo(new RuleRef(RULE, "2022-01-01@990101"));
        assertThat(RuleRef.of(made.ref().toString())).isEqualTo(made.ref());
        assertThat(rulebook.get(made.ref(), Limit.class)).isEqualTo(made);
        assertThat(rulebook.explain(made.ref()).source().phrase().zh()).isEqualTo("望火县测试文件第2条");
    }

    @Test
    void valuesThatDoNotFitTheRecordAreRefused() {
        assertThatThrownBy(() -> rulebook.inForce(RULE, OtherShape.class, LocalDate.parse("2025-01-01")))
                .isInstanceOf(RuntimeException.class);
    }

    private int days(String on, List<String> areaCodes) {
        return rulebook.inForce(RULE, Limit.class, LocalDate.parse(on), areaCodes)
                .values()
                .days();
    }
}
