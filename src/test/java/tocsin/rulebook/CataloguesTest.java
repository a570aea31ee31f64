package tocsin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Problem;

class CataloguesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Catalogues catalogues = new Catalogues(new Rulebook());

    @Test
    void everyEntryHasACodeOfItsOwnAndWordsInBothLanguages() {
        assertThat(catalogues.names())
                .contains("hazard-categories", "hazard-sources", "major-hazard-items", "premises-categories");
        assertThat(catalogues.names()).allSatisfy(name -> {
            var entries = catalogues.list(name, TODAY);
            assertThat(entries).extracting(CatalogueEntry::code).doesNotHaveDuplicates();
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.label().zh()).isNotBlank();
                assertThat(entry.label().en()).isNotBlank();
            });
        });
    }

    @Test
    void aMajorHazardOfThePastIsJudgedByTheStandardOfItsDay() {
        var before = catalogues.list("major-hazard-items", LocalDate.of(2025, 10, 31));
        assertThat(before)
                .extracting(CatalogueEntry::code)
                .contains("6.5", "7.3.9")
                .hasSize(49);
        assertThat(before).allSatisfy(entry -> assertThat(entry.text("rule")).isEqualTo("GB 35181-2017"));
    }

    @Test
    void theStandardOf2025GivesCandidatesOnlyAndNoneOfTheOldElements() {
        var now = catalogues.list("major-hazard-items", LocalDate.of(2025, 11, 1));
        assertThat(now).allSatisfy(entry -> {
            assertThat(entry.text("rule")).isEqualTo("GB 35181-2025");
            assertThat(entry.is("candidateOnly")).isTrue();
        });
        assertThat(catalogues.find("major-hazard-items", "7.3.9", LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void aPublicEntertainmentPlaceIsAlsoACrowdedPlace() {
        var entry = catalogues
                .find("premises-categories", "KTV", LocalDate.of(2018, 1, 1))
                .orElseThrow();
        assertThat(entry.codes("implies"))
                .isEqualTo(List.of("PUBLIC_ENTERTAINMENT_PLACE", "PUBLIC_ASSEMBLY_PLACE", "CROWDED_PLACE"));
    }

    @Test
    void anEntryIsOneFlatObjectInJson() {
        var entry = catalogues
                .find("major-hazard-items", "6.5", LocalDate.of(2025, 1, 1))
                .orElseThrow();
        var json = CanonicalJson.read(CanonicalJson.write(entry));
        assertThat(json.path("code").asString()).isEqualTo("6.5");
        assertThat(json.path("label").path("zh").asString()).contains("安全出口");
        assertThat(json.path("regime").asString()).isEqualTo("FIRE");
    }

    @Test
    void anUnknownCatalogueIsRefusedAndTheKnownOnesAreNamed() {
        assertThatThrownBy(() -> catalogues.list("colours", TODAY))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("hazard-categories");
    }
}
