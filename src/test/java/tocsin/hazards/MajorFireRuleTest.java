package tocsin.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.hazards.Determination.Verdict;
import tocsin.house.Shows;
import tocsin.rulebook.Rulebook;

/** When elements add up to a major fire hazard: every boundary of GB 35181-2017, and what is not known of GB 35181-2025. */
class MajorFireRuleTest {
    private static final Set<String> MALL = Set.of("CROWDED_PLACE");
    private static final Set<String> TANK_FARM = Set.of("FLAMMABLE_EXPLOSIVE_PLACE");
    private static final Set<String> OFFICE = Set.of();

    private static MajorFireRule on(String day) {
        return new Rulebook()
                .inForce(MajorFireRule.RULE, MajorFireRule.class, LocalDate.parse(day))
                .values();
    }

    private static Determination in2024(Set<String> place, String... elements) {
        return on("2024-05-01").determine(place, List.of(elements), List.of());
    }

    @Test
    @Shows("HAZ-02")
    void threeElementsOfEscapeMakeACrowdedPlaceMajorByRuleA() {
        var judged = in2024(MALL, "7.3.2", "7.3.9", "7.5");
        assertThat(judged.verdict()).isEqualTo(Verdict.SYNTHETIC);
        assertThat(judged.rule()).isEqualTo("a");
        assertThat(judged.items()).containsExactly("7.3.2", "7.3.9", "7.5");
        assertThat(in2024(MALL, "7.3.2", "7.3.9").verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void threeElementsOutsideTheSetOfRuleAAreNotEnoughAndAFourthReachesRuleC() {
        assertThat(in2024(MALL, "7.4.3", "7.6.2", "7.7.2").verdict()).isEqualTo(Verdict.NONE);
        var judged = in2024(MALL, "7.4.3", "7.6.2", "7.7.2", "7.1.1");
        assertThat(judged.verdict()).isEqualTo(Verdict.SYNTHETIC);
        assertThat(judged.rule()).isEqualTo("c");
    }

    @Test
    void threeElementsOfLayoutAndFixedSystemsMakeAFlammablePlaceMajorByRuleB() {
        assertThat(in2024(TANK_FARM, "7.1.1", "7.1.3", "7.4.6").rule()).isEqualTo("b");
        assertThat(in2024(TANK_FARM, "7.1.1", "7.4.6").verdict()).isEqualTo(Verdict.NONE);
        assertThat(in2024(MALL, "7.1.1", "7.1.3", "7.4.6").verdict())
                .as("rule b is not for crowded places")
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void anImportantPlaceIsMajorWithFourElementsAndNotWithThree() {
        var archive = Set.of("IMPORTANT_PLACE");
        assertThat(in2024(archive, "7.4.3", "7.6.2", "7.7.2", "7.8.1").rule()).isEqualTo("c");
        assertThat(in2024(archive, "7.4.3", "7.6.2", "7.7.2").verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void anyOtherPlaceIsMajorWithSixElementsAndNotWithFive() {
        assertThat(in2024(OFFICE, "7.1.1", "7.2.1", "7.3.3", "7.4.3", "7.6.2").verdict())
                .isEqualTo(Verdict.NONE);
        var six = in2024(OFFICE, "7.1.1", "7.2.1", "7.3.3", "7.4.3", "7.6.2", "7.7.2");
        assertThat(six.verdict()).isEqualTo(Verdict.SYNTHETIC);
        assertThat(six.rule()).isEqualTo("d");
    }

    @Test
    void oneDirectElementSuffices() {
        var kindergarten = in2024(MALL, "6.9");
        assertThat(kindergarten.verdict()).isEqualTo(Verdict.DIRECT);
        assertThat(kindergarten.items()).containsExactly("6.9");
        assertThat(in2024(OFFICE, "6.4", "7.1.1").items())
                .as("what counts is left aside when a direct element is there")
                .containsExactly("6.4");
    }

    @Test
    void theSameElementTwiceCountsOnce() {
        assertThat(in2024(MALL, "7.3.2", "7.3.2", "7.5").verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void anExclusionComesBeforeEverything() {
        var closed = on("2024-05-01").determine(MALL, List.of("6.9"), List.of("CLOSED_DOWN"));
        assertThat(closed.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(closed.isMajor()).isFalse();
    }

    @Test
    void theEditionChangesOnTheFirstOfNovember2025() {
        assertThat(on("2025-10-31").standard()).isEqualTo("GB 35181-2017");
        assertThat(on("2025-10-31").isComplete()).isTrue();
        assertThat(on("2025-11-01").standard()).isEqualTo("GB 35181-2025");
    }

    @Test
    void theCountsOf2017AreNeverUsedForFactsFromNovember2025On() {
        var rule = on("2025-11-01");
        assertThat(rule.knows("7.3.2")).isFalse();
        var old = rule.determine(MALL, List.of("7.3.2", "7.3.9", "7.5"), List.of());
        assertThat(old.verdict()).isEqualTo(Verdict.CANDIDATE);
        assertThat(old.items()).as("codes of another edition name nothing").isEmpty();
        var candidate = rule.determine(MALL, List.of("6"), List.of());
        assertThat(candidate.candidateOnly()).isTrue();
        assertThat(candidate.rule()).as("nothing was counted").isNull();
    }

    @Test
    void anEditionWithoutItsClausesProposesNothingEitherWay() {
        var rule = on("2025-11-01");
        for (var chosen : List.of(List.<String>of(), List.of("6"), List.of("5"), List.of("5", "6", "A"))) {
            var judged = rule.determine(MALL, chosen, List.of());
            assertThat(judged.verdict()).as("chosen: " + chosen).isEqualTo(Verdict.CANDIDATE);
            assertThat(judged.isMajor()).isFalse();
            assertThat(judged.items()).containsExactlyElementsOf(chosen);
        }
        assertThat(rule.determine(MALL, List.of("6"), List.of("4.2")).verdict())
                .as("an exclusion nobody can read excludes nothing by itself")
                .isEqualTo(Verdict.CANDIDATE);
    }

    @Test
    void choosingNothingIsNeverSaidToMeanNotMajorWhereTheClausesAreMissing() {
        var why = on("2026-06-02").determine(MALL, List.of(), List.of()).why();
        assertThat(why.zh()).contains("不等于不构成");
        assertThat(why.en()).contains("does not mean it is not major");
    }
}
